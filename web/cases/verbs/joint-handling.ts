import type { Field, VerbForm } from './verb-form.ts';

const reason: Field = { name: 'reason', label: 'reason', kind: 'words', required: true };

/** Which of the tasks of a case: a number of the address, not of the message. */
const task = (of: Pick<Field & { kind: 'task' }, 'states' | 'mine' | 'whistles'>): Field => ({
  name: 'n',
  label: 'task',
  kind: 'task',
  required: true,
  inPath: true,
  ...of,
});

/** The forms by which others lend a hand (api/commands/joint-handling.ts). */
export const whistle: VerbForm = {
  path: 'whistles',
  minds: true,
  fields: [
    { name: 'units', label: 'departments', kind: 'departments', required: true },
    {
      name: 'reason',
      label: 'reason',
      kind: 'choice',
      required: true,
      choices: [
        ['strong_demand', 'strong_demand'],
        ['joint_enforcement', 'joint_enforcement'],
        ['emergency', 'emergency'],
      ],
    },
    { name: 'arriveBy', label: 'arriveBy', kind: 'moment', required: true },
  ],
};

export const approveWhistle: VerbForm = {
  path: 'whistles/{n}/approval',
  minds: true,
  fields: [task({ states: ['proposed'] })],
};

export const reportIn: VerbForm = {
  path: 'whistles/{n}/arrival',
  minds: false,
  fields: [task({ states: ['called'], mine: true })],
};

export const refuseWhistle: VerbForm = {
  path: 'whistles/{n}/refusal',
  minds: true,
  fields: [task({ states: ['called'], mine: true }), reason],
};

export const ruleWhistle: VerbForm = {
  path: 'whistles/{n}/ruling',
  minds: true,
  fields: [
    task({ states: ['refused'] }),
    {
      name: 'uphold',
      label: 'refusalHolds',
      kind: 'choice',
      required: true,
      choices: [
        [true, 'excused'],
        [false, 'hasToCome'],
      ],
    },
    reason,
  ],
};

export const giveTask: VerbForm = {
  path: 'tasks',
  minds: true,
  fields: [
    { name: 'unit', label: 'unit', kind: 'unit', required: true },
    { name: 'task', label: 'whatToDo', kind: 'words', required: true },
    { name: 'dueOn', label: 'dueOn', kind: 'date' },
  ],
};

export const finishTask: VerbForm = {
  path: 'tasks/{n}/result',
  minds: false,
  fields: [
    task({ states: ['arrived', 'given'], mine: true }),
    { name: 'text', label: 'result', kind: 'words', required: true },
  ],
};

export const rateWhistle: VerbForm = {
  path: 'whistles/{n}/rating',
  minds: false,
  fields: [
    task({ states: ['finished'], whistles: true }),
    {
      name: 'rating',
      label: 'rating',
      kind: 'choice',
      required: true,
      choices: [
        ['good', 'good'],
        ['fair', 'fair'],
        ['poor', 'poor'],
      ],
    },
    { name: 'note', label: 'note', kind: 'words' },
  ],
};

export const merge: VerbForm = {
  path: 'merge',
  minds: true,
  fields: [{ name: 'into', label: 'mergeInto', kind: 'case', required: true }],
};

export const link: VerbForm = {
  path: 'links',
  minds: false,
  fields: [
    { name: 'to', label: 'otherCase', kind: 'case', required: true },
    {
      name: 'relation',
      label: 'relation',
      kind: 'choice',
      required: true,
      choices: [
        ['related', 'related'],
        ['part_of', 'part_of'],
      ],
    },
  ],
};
