import type { TaskState } from '../../../domain/tasks.ts';
import type { CaseView } from '../read-case.ts';
import type { verbs as words } from '../../words/zh/verbs.ts';

type Label = keyof typeof words.fields;
type ChoiceWord = keyof typeof words.choices;
export type Draft = { readonly [field: string]: unknown };

/** A choice: what is sent, and its word. */
export type Choice = readonly [value: string | boolean, word: ChoiceWord];

/** One thing that a verb asks for. `name` is the field of the message; `label` its word where that is another. */
export type Field = {
  name: string;
  label: Label;
  required?: boolean;
  /** It is part of the address that the message goes to, not of the message. */
  inPath?: true;
  /** Whether it is asked for, given what else was said. */
  when?: (draft: Draft) => boolean;
  /** Whether the case has to do with it at all. */
  fits?: (seen: CaseView) => boolean;
} & (
  | {
      kind:
        | 'words'
        | 'line'
        | 'list'
        | 'unit'
        | 'person'
        | 'channel'
        | 'photos'
        | 'files'
        | 'milestone'
        | 'clock'
        | 'topic'
        | 'listing_reason'
        | 'ground'
        | 'right_channel'
        | 'day'
        | 'days'
        | 'grid'
        | 'moment'
        | 'date'
        | 'departments'
        | 'case';
    }
  /** One of the cards that stand on the case; `unanswered`: that nobody has replied to. */
  | { kind: 'card'; unanswered?: true }
  /** One of the tasks beside the case: in one of these states, of the reader's own unit, called by a whistle. */
  | { kind: 'task'; states: readonly TaskState[]; mine?: true; whistles?: true }
  | {
      kind: 'choice';
      choices: readonly Choice[];
      usual?: string | boolean;
    }
);

/** How a verb is asked for: where it is sent, what it asks, and whether it minds that the case has moved on. */
export type VerbForm = {
  /** `{field}` stands for what was said for a field that is part of the address. */
  path: string;
  method?: 'DELETE';
  fields: readonly Field[];
  minds: boolean;
};

export const yesOrNo: readonly Choice[] = [
  [true, 'yes'],
  [false, 'no'],
];

/** Where a message goes, given what was said. */
export function addressOf({ path }: VerbForm, draft: Draft): string {
  return path.replace(/\{(\w+)\}/, (_, field: string) => encodeURIComponent(String(draft[field])));
}
