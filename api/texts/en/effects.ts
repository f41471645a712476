import type { EffectTexts } from '../texts.ts';
import { nouns } from './nouns.ts';

const after = {
  awaiting_verify: 'the case goes to verification',
  awaiting_callback: 'the case goes to the call-back',
  closed: 'the case closes',
} as const;

/** What a verb does, in a sentence, for the person who is about to use it. */
export const effects: EffectTexts = {
  dispatch: () => 'to the unit that is to handle it; the time to dispatch stops and the time to accept starts',
  accept: () => 'it is yours; the time to accept stops',
  assign: () => 'to a person of this unit; no time changes',
  contact: () => 'the contact is on record; the first one that reaches the reporter stops the time to contact',
  note: () => 'the note is on record; no time changes',
  escalate: ({ above }) => `to the ${above ? nouns.levels[above] : 'level above'}; the total time is not reset`,
  push_down: ({ below }) => `to the ${below ? nouns.levels[below] : 'level below'}; the total time is not reset`,
  transfer: () => 'sideways to another unit; only the time to accept starts anew',
  feedback: ({ after: next }) => `reports the result; the total time stops and ${after[next]}`,
  verify: ({ after: next }) => `passed: ${after[next]}; failed: rework, and the total time counts as if it had run on`,
  callback: () => 'solved: the case closes; undone: rework; not reached three times: it closes with a written answer',
  close: () => 'the case closes',
  reject: () => 'proposes to reject the case; a second person confirms, and all times run on until then',
  confirm_rejection: () => 'the case ends as rejected; all its times are void',
  withdraw: () => 'the case ends by the wish of the reporter; all its times are void',
  reopen: () => 'back to its last unit with fresh times; what was missed stays on record',
  milestone: () => 'the time of the milestone stops; the one that waits for it begins',
  ask: ({ pauses }) =>
    `asks the reporter for what is missing, once; ${pauses ? 'the times stand still, five working days at most' : 'no time stops'}`,
  answer: () => 'the case goes on; the times that stood still run on from now',
  list: () => 'the times stand still until the review date, when the case goes on by itself; the reporter is told',
  unlist: () => 'the case goes on; the times that stood still run on from now',
  extend: () => 'asks for more days; no time changes before the ruling',
  rule_extension: () => 'granted: due later, and counted as extended; refused: no time changes',
  reclassify: () => 'another row of the rules; what is used up stays, and the due times are counted anew',
};
