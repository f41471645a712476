import type { VerbForm } from './verb-form.ts';

/** The forms of the verbs that move a case between hands (api/commands/handling.ts). */
export const dispatch: VerbForm = {
  path: 'dispatch',
  minds: true,
  fields: [
    { name: 'unit', label: 'unit', kind: 'unit', required: true },
    { name: 'note', label: 'note', kind: 'words' },
  ],
};

export const accept: VerbForm = { path: 'acceptance', minds: true, fields: [] };

export const assign: VerbForm = {
  path: 'assignment',
  minds: true,
  fields: [{ name: 'person', label: 'person', kind: 'person', required: true }],
};

export const contact: VerbForm = {
  path: 'contact',
  // What was said to the reporter was said, whatever happened to the case meanwhile.
  minds: false,
  fields: [
    {
      name: 'outcome',
      label: 'outcome',
      kind: 'choice',
      required: true,
      choices: [
        ['reached', 'reached'],
        ['not_reached', 'not_reached'],
      ],
      usual: 'reached',
    },
    { name: 'channel', label: 'channel', kind: 'channel', required: true },
    { name: 'note', label: 'note', kind: 'words' },
  ],
};

export const note: VerbForm = {
  path: 'notes',
  minds: false,
  fields: [
    { name: 'text', label: 'text', kind: 'words', required: true },
    { name: 'files', label: 'files', kind: 'files' },
    {
      name: 'visibility',
      label: 'visibility',
      kind: 'choice',
      required: true,
      choices: [
        ['internal', 'internal'],
        ['reporter', 'reporter'],
      ],
      usual: 'internal',
    },
  ],
};

export const escalate: VerbForm = {
  path: 'escalation',
  minds: true,
  fields: [
    { name: 'reason', label: 'reason', kind: 'words', required: true },
    { name: 'measures', label: 'measures', kind: 'list', required: true },
    {
      name: 'to',
      label: 'to',
      kind: 'choice',
      choices: [
        ['', 'next_level'],
        ['street', 'street'],
      ],
      usual: '',
    },
  ],
};

export const pushDown: VerbForm = {
  path: 'push-down',
  minds: true,
  fields: [
    { name: 'unit', label: 'unit', kind: 'unit', required: true },
    { name: 'instruction', label: 'instruction', kind: 'words', required: true },
  ],
};

export const transfer: VerbForm = {
  path: 'transfer',
  minds: true,
  fields: [
    { name: 'unit', label: 'unit', kind: 'unit', required: true },
    { name: 'reason', label: 'reason', kind: 'words', required: true },
  ],
};
