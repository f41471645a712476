import type { Field, VerbForm } from './verb-form.ts';

const reason: Field = { name: 'reason', label: 'reason', kind: 'words', required: true };
const text: Field = { name: 'text', label: 'text', kind: 'words', required: true };

/** The forms with which units dispute whose a case is, and supervisors rule and press (api/commands/rulings.ts). */
export const returnCase: VerbForm = { path: 'return', minds: true, fields: [reason] };

export const object: VerbForm = { path: 'objection', minds: true, fields: [reason] };

export const adjudicate: VerbForm = {
  path: 'adjudication',
  minds: true,
  fields: [
    {
      name: 'uphold',
      label: 'uphold',
      kind: 'choice',
      required: true,
      choices: [
        [true, 'upheld'],
        [false, 'dismissed'],
      ],
    },
    { name: 'unit', label: 'ruledUnit', kind: 'unit', when: ({ uphold }) => uphold === true },
    reason,
  ],
};

/** A reminder is right whatever has happened in the meantime. */
export const remind: VerbForm = { path: 'reminder', minds: false, fields: [text] };

export const issueCard: VerbForm = {
  path: 'cards',
  minds: true,
  fields: [
    {
      name: 'colour',
      label: 'colour',
      kind: 'choice',
      required: true,
      choices: [
        ['blue', 'blue'],
        ['yellow', 'yellow'],
        ['red', 'red'],
      ],
    },
    reason,
  ],
};

export const replyCard: VerbForm = {
  path: 'cards/{n}/reply',
  minds: false,
  fields: [{ name: 'n', label: 'card', kind: 'card', unanswered: true, required: true, inPath: true }, text],
};

export const liftCard: VerbForm = {
  path: 'cards/{n}',
  method: 'DELETE',
  minds: true,
  fields: [{ name: 'n', label: 'card', kind: 'card', required: true, inPath: true }, reason],
};

export const rework: VerbForm = { path: 'rework', minds: true, fields: [reason] };
