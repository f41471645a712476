import { useTranslation } from 'react-i18next';
import { labelAt } from '../../domain/catalogue.ts';
import { caseKinds, type CaseKind } from '../../domain/kinds.ts';
import { useCatalogue, type TopicView } from './read-catalogue.ts';

export type Language = 'zh' | 'en';

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh';
}

/** What a topic is called, or was at an instant; its code where no catalogue has it. */
export function useTopicWord(): (kind: CaseKind, topic: string, at?: string) => string {
  const { topics } = useCatalogue();
  const language = useLanguage();
  return (kind, topic, at) => {
    const known = topics.find((one) => one.kind === kind && one.code === topic);
    return known ? wordAt(known, at)[language] : topic;
  };
}

function wordAt(topic: TopicView, at: string | undefined) {
  if (at === undefined) return topic;
  const former = topic.former.map(({ until, ...label }) => ({ ...label, until: Date.parse(until) }));
  return labelAt({ ...topic, former }, Date.parse(at));
}

/** In the words of the first of these kinds that has the topic: `other` is another topic in each. */
export function useTopicWordOf(): (kinds: readonly string[], topic: string) => string {
  const { topics } = useCatalogue();
  const wordOf = useTopicWord();
  return (kinds, topic) => {
    const kind = caseKinds.find(
      (one) => kinds.includes(one) && topics.some(({ kind: its, code }) => its === one && code === topic),
    );
    return kind ? wordOf(kind, topic) : topic;
  };
}

/** The topics of a kind that new cases may have, and the one that is chosen already. */
export function useTopicChoices(kind: CaseKind, chosen?: string): { value: string; label: string }[] {
  const { topics } = useCatalogue();
  const language = useLanguage();
  return topics
    .filter((topic) => topic.kind === kind && (topic.active || topic.code === chosen))
    .map((topic) => ({ value: topic.code, label: topic[language] }));
}
