import type { Timeline } from '../../database/timeline.ts';
import type { CaseState } from '../../domain/case.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import { topics } from '../../domain/topics.ts';
import type { Caller } from '../caller.ts';
import { viewFile } from '../files/file-view.ts';
import type { FileLinks } from '../files/links.ts';
import type { Language } from '../texts/language.ts';
import { clockWord } from '../texts/clock-word.ts';
import { textsIn, type Narration } from '../texts/texts.ts';
import { viewDoer } from './doer-view.ts';
import { formNumber } from './form-number.ts';
import { instantText } from './instants.ts';
import { namesFrom, type Names } from './names.ts';
import type { TimelineItemView } from './timeline-schema.ts';

/** The events of a case as sentences, oldest first. `state` is the case as it is now, which knows all clocks it ever had. */
export function viewTimeline(
  { events, number, names: book }: Timeline,
  state: CaseState,
  { language, key }: Caller,
  links: FileLinks,
): TimelineItemView[] {
  const names = namesFrom(book);
  return events.map(({ seq, level, event, files, other }) => ({
    seq,
    at: instantText(event.at),
    type: event.type,
    by: viewDoer(event.by, names),
    level,
    text: tell(event, { ...narrate(state, event, number, names, language), other }, language),
    ...(files.length > 0 && { files: files.map((file) => viewFile(file, links, key)) }),
    data: { ...codes(event), ...event.text },
  }));
}

function tell(event: CaseEvent, told: Narration, language: Language): string {
  // The map is total over the types and each sentence takes its own, which an index by type cannot say.
  const sentence = textsIn(language).events[event.type] as (event: CaseEvent, told: Narration) => string;
  return sentence(event, told);
}

function narrate(
  state: CaseState,
  { by }: CaseEvent,
  number: string,
  names: Names,
  language: Language,
): Omit<Narration, 'other'> {
  const { nouns } = textsIn(language);
  const labels = topics[state.kind] as Record<string, Record<Language, string>>;
  return {
    who: 'person' in by ? `${nouns.roles[by.role]} ${names.person(by.person)}` : by.system,
    unit: names.unit,
    person: names.person,
    clock: (id) => {
      const clock = state.clocks.find((candidate) => candidate.id === id);
      return clock ? clockWord(nouns, clock.kind) : id;
    },
    topic: (topic) => labels[topic]?.[language] ?? topic,
    form: (hop) => formNumber(number, hop),
  };
}

/** The rules that a case runs under are long and are explained elsewhere. */
function codes(event: CaseEvent): object {
  if (!('rules' in event.data)) return event.data;
  const { rules, ...data } = event.data;
  return { ...data, policy: `${rules.row.policy}/${rules.row.id}`, calendar: rules.calendar.version };
}
