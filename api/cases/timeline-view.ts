import type { Timeline } from '../../database/timeline.ts';
import { labelAt, type Catalogue, type Entry } from '../../domain/catalogue.ts';
import type { CaseState } from '../../domain/case.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import type { Caller } from '../caller.ts';
import { viewFile } from '../files/file-view.ts';
import type { FileLinks } from '../files/links.ts';
import type { Language } from '../texts/language.ts';
import { clockWord } from '../texts/clock-word.ts';
import { textsIn, type Narration } from '../texts/texts.ts';
import { topicWord } from '../texts/topic-word.ts';
import { viewDoer } from './doer-view.ts';
import { formNumber } from './form-number.ts';
import { instantText } from './instants.ts';
import { namesFrom, type Names } from './names.ts';
import type { TimelineItemView } from './timeline-schema.ts';

/** The events of a case as sentences, oldest first. `state` is the case as it is now, which knows all clocks it ever had; what is in the
 * catalogue is called as it was then. */
export function viewTimeline(
  { events, number, names: book }: Timeline,
  state: CaseState,
  { language, key }: Caller,
  links: FileLinks,
  catalogue: Catalogue,
): TimelineItemView[] {
  const names = namesFrom(book);
  return events.map(({ seq, level, event, files, other }) => ({
    seq,
    at: instantText(event.at),
    type: event.type,
    by: viewDoer(event.by, names),
    level,
    text: tell(
      event,
      {
        ...narrate(state, event, number, names, language),
        ...catalogueWords(catalogue, state, event, language),
        other,
      },
      language,
    ),
    ...(files.length > 0 && { files: files.map((file) => viewFile(file, links, key)) }),
    data: { ...codes(event), ...event.text },
  }));
}

function tell(event: CaseEvent, told: Narration, language: Language): string {
  // The map is total over the types and each sentence takes its own, which an index by type cannot say.
  const sentence = textsIn(language).events[event.type] as (event: CaseEvent, told: Narration) => string;
  return sentence(event, told);
}

type CatalogueWords = Pick<Narration, 'topic' | 'listingReason' | 'ground'>;

function narrate(
  state: CaseState,
  { by }: CaseEvent,
  number: string,
  names: Names,
  language: Language,
): Omit<Narration, keyof CatalogueWords | 'other'> {
  const { nouns } = textsIn(language);
  return {
    who:
      'person' in by ? `${nouns.roles[by.role]} ${names.person(by.person)}` : (nouns.systems[by.system] ?? by.system),
    unit: names.unit,
    person: names.person,
    clock: (id) => {
      const clock = state.clocks.find((candidate) => candidate.id === id);
      return clock ? clockWord(nouns, clock.kind) : id;
    },
    form: (hop) => formNumber(number, hop),
  };
}

/** What the codes of an event were called when it happened. */
function catalogueWords(
  catalogue: Catalogue,
  { kind }: CaseState,
  event: CaseEvent,
  language: Language,
): CatalogueWords {
  const called = (entry: Entry | undefined) => entry && labelAt(entry, event.at)[language];
  const ground = event.type === 'rejection_proposed' ? event.text?.['ground'] : undefined;
  return {
    topic: (topic) => topicWord(catalogue, { kind, topic }, event.at, language),
    listingReason: (code) => called(catalogue.listingReasons.find((reason) => reason.code === code)) ?? code,
    ground: called(catalogue.grounds.find(({ code }) => code === ground)) ?? null,
  };
}

/** The rules that a case runs under are long and are explained elsewhere. */
function codes(event: CaseEvent): object {
  if (!('rules' in event.data)) return event.data;
  const { rules, ...data } = event.data;
  return { ...data, policy: `${rules.row.policy}/${rules.row.id}`, calendar: rules.calendar.version };
}
