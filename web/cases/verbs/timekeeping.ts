import type { VerbForm } from './verb-form.ts';

/** The forms of the verbs that stop time, grant more of it, or bind other rules (api/commands/timekeeping.ts). */
export const milestone: VerbForm = {
  path: 'milestones/{name}',
  minds: true,
  fields: [{ name: 'name', label: 'milestone', kind: 'milestone', required: true, inPath: true }],
};

export const ask: VerbForm = {
  path: 'information-request',
  minds: true,
  fields: [{ name: 'question', label: 'question', kind: 'words', required: true }],
};

export const answer: VerbForm = {
  path: 'information',
  minds: true,
  fields: [{ name: 'answer', label: 'answer', kind: 'words', required: true }],
};

export const list: VerbForm = {
  path: 'listing',
  minds: true,
  fields: [
    {
      name: 'reason',
      label: 'listingReason',
      kind: 'listing_reason',
      required: true,
    },
    { name: 'owner', label: 'owner', kind: 'person', required: true },
    { name: 'reviewAt', label: 'reviewAt', kind: 'day', required: true },
    { name: 'measuresToReporter', label: 'measuresToReporter', kind: 'words', required: true },
  ],
};

export const unlist: VerbForm = {
  path: 'listing',
  method: 'DELETE',
  minds: true,
  fields: [{ name: 'reason', label: 'reason', kind: 'words', required: true }],
};

export const extend: VerbForm = {
  path: 'extension',
  minds: true,
  fields: [
    { name: 'clock', label: 'clock', kind: 'clock' },
    { name: 'days', label: 'days', kind: 'days', required: true },
    { name: 'reason', label: 'reason', kind: 'words', required: true },
  ],
};

export const ruleExtension: VerbForm = {
  path: 'extension/decision',
  minds: true,
  fields: [
    {
      name: 'approve',
      label: 'approve',
      kind: 'choice',
      required: true,
      choices: [
        [true, 'granted'],
        [false, 'refused'],
      ],
    },
    { name: 'reason', label: 'reason', kind: 'words', required: true },
  ],
};

export const reclassify: VerbForm = {
  path: 'classification',
  minds: true,
  fields: [
    { name: 'topic', label: 'topic', kind: 'topic' },
    {
      name: 'track',
      label: 'track',
      kind: 'choice',
      choices: [
        ['fast', 'fast'],
        ['urgent', 'urgent'],
        ['joint', 'joint'],
        ['critical', 'critical'],
      ],
    },
    { name: 'reason', label: 'reason', kind: 'words', required: true },
  ],
};
