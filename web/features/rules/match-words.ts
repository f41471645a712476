import { useTranslation } from 'react-i18next';
import { caseKinds, tracks } from '../../../domain/kinds.ts';
import { topics, type TopicLabel } from '../../../domain/topics.ts';
import { listAt, textOf } from './content.ts';

/** What a row matches, in words; a topic that no catalogue has, as it stands. */
export function useMatchWords(): (row: unknown) => string {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'zh';
  return (row) => {
    const kinds = listAt(row, '/match/kinds').map(textOf);
    const kindWords = kinds.map((kind) => {
      const known = caseKinds.find((each) => each === kind);
      return known ? t(`kinds.kind.${known}`) : kind;
    });
    const trackWords = listAt(row, '/match/tracks').map((track) => {
      const known = tracks.find((each) => each === track);
      return known ? t(`kinds.track.${known}`) : textOf(track);
    });
    const topicWords = listAt(row, '/match/topics').map((topic) => topicWord(kinds, textOf(topic), language));
    const list = (words: readonly string[]) => words.join(t('rules.and'));
    return [list(kindWords), list(trackWords), list(topicWords)].filter((words) => words !== '').join(' · ');
  };
}

/** In the words of the first of these kinds that has the topic: `other` is another topic in each. */
function topicWord(kinds: readonly string[], topic: string, language: 'zh' | 'en'): string {
  const catalogues = caseKinds
    .filter((kind) => kinds.includes(kind))
    .map((kind): Record<string, TopicLabel> => topics[kind]);
  return catalogues.find((each) => Object.hasOwn(each, topic))?.[topic]?.[language] ?? topic;
}
