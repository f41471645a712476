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
  /** Whether it is asked for, given what else was said. */
  when?: (draft: Draft) => boolean;
} & (
  | { kind: 'words' | 'line' | 'list' | 'unit' | 'person' | 'channel' | 'photos' | 'files' }
  | { kind: 'choice'; choices: readonly Choice[]; usual?: string | boolean }
);

/** How a verb is asked for: where it is sent, what it asks, and whether it minds that the case has moved on. */
export type VerbForm = { path: string; fields: readonly Field[]; minds: boolean };

export const yesOrNo: readonly Choice[] = [
  [true, 'yes'],
  [false, 'no'],
];
