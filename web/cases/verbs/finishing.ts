import { isTaskOpen } from '../../../domain/tasks.ts';
import { yesOrNo, type VerbForm } from './verb-form.ts';

/** The forms of the verbs that bring a case to its end, and of the one that takes it back (api/commands/finishing.ts). */
export const feedback: VerbForm = {
  path: 'feedback',
  minds: true,
  fields: [
    { name: 'result', label: 'result', kind: 'words', required: true },
    // Whether a reply or proof is required is the rule's to say: it depends on the reporter.
    { name: 'reply', label: 'reply', kind: 'words' },
    { name: 'photos', label: 'photos', kind: 'photos' },
    {
      name: 'noPhotoReason',
      label: 'noPhotoReason',
      kind: 'line',
      when: ({ photos }) => !Array.isArray(photos) || photos.length === 0,
    },
    {
      name: 'openTasksReason',
      label: 'openTasksReason',
      kind: 'line',
      fits: ({ children }) => children.some(isTaskOpen),
    },
    {
      name: 'adopted',
      label: 'adopted',
      kind: 'choice',
      choices: yesOrNo,
      fits: ({ topic }) => topic === 'suggestion',
    },
  ],
};

export const verify: VerbForm = {
  path: 'verification',
  minds: true,
  fields: [
    {
      name: 'passed',
      label: 'passed',
      kind: 'choice',
      required: true,
      choices: [
        [true, 'passed'],
        [false, 'failed'],
      ],
    },
    { name: 'reason', label: 'reason', kind: 'words', required: true, when: ({ passed }) => passed === false },
  ],
};

export const callback: VerbForm = {
  path: 'callback',
  minds: true,
  fields: [
    { name: 'reached', label: 'reached', kind: 'choice', required: true, choices: yesOrNo },
    {
      name: 'solved',
      label: 'solved',
      kind: 'choice',
      required: true,
      choices: yesOrNo,
      when: ({ reached }) => reached === true,
    },
    {
      name: 'satisfaction',
      label: 'satisfaction',
      kind: 'choice',
      choices: [
        ['satisfied', 'satisfied'],
        ['basically', 'basically'],
        ['unsatisfied', 'unsatisfied'],
      ],
      when: ({ reached }) => reached === true,
    },
    {
      name: 'handlerAtFault',
      label: 'handlerAtFault',
      kind: 'choice',
      choices: yesOrNo,
      when: ({ reached, solved, satisfaction }) =>
        reached === true && (solved === false || satisfaction === 'unsatisfied'),
    },
    { name: 'note', label: 'note', kind: 'words' },
  ],
};

export const close: VerbForm = { path: 'closure', minds: true, fields: [] };

export const reject: VerbForm = {
  path: 'rejection',
  minds: true,
  fields: [
    { name: 'ground', label: 'ground', kind: 'ground', required: true },
    { name: 'channel', label: 'rightChannel', kind: 'right_channel', required: true },
  ],
};

export const confirmRejection: VerbForm = { path: 'rejection/confirmation', minds: true, fields: [] };

export const withdraw: VerbForm = {
  path: 'withdrawal',
  minds: true,
  fields: [{ name: 'reason', label: 'reason', kind: 'words', required: true }],
};

export const reopen: VerbForm = {
  path: 'reopening',
  minds: true,
  fields: [{ name: 'reason', label: 'reason', kind: 'words', required: true }],
};
