import type { Verb } from '../../../domain/commands.ts';
import { callback, close, confirmRejection, feedback, reject, reopen, verify, withdraw } from './finishing.ts';
import { accept, assign, contact, dispatch, escalate, note, pushDown, transfer } from './handling.ts';
import {
  approveWhistle,
  finishTask,
  giveTask,
  link,
  merge,
  rateWhistle,
  refuseWhistle,
  reportIn,
  ruleWhistle,
  whistle,
} from './joint-handling.ts';
import { answer, ask, extend, list, milestone, reclassify, ruleExtension, unlist } from './timekeeping.ts';
import { callPolice, noteSource, place } from './correcting.ts';
import { adjudicate, issueCard, liftCard, object, remind, replyCard, returnCase, rework } from './rulings.ts';
import type { VerbForm } from './verb-form.ts';

const forms = {
  dispatch,
  accept,
  assign,
  contact,
  note,
  escalate,
  push_down: pushDown,
  transfer,
  feedback,
  verify,
  callback,
  close,
  reject,
  confirm_rejection: confirmRejection,
  withdraw,
  reopen,
  milestone,
  ask,
  answer,
  list,
  unlist,
  extend,
  rule_extension: ruleExtension,
  reclassify,
  return: returnCase,
  object,
  adjudicate,
  remind,
  issue_card: issueCard,
  reply_card: replyCard,
  lift_card: liftCard,
  rework,
  place,
  note_source: noteSource,
  call_police: callPolice,
  whistle,
  approve_whistle: approveWhistle,
  report_in: reportIn,
  refuse_whistle: refuseWhistle,
  rule_whistle: ruleWhistle,
  give_task: giveTask,
  finish_task: finishTask,
  rate_whistle: rateWhistle,
  merge,
  link,
} satisfies Partial<Record<Verb, VerbForm>>;

/** A verb that is asked for in a form of its own; the others have their place in a workspace. */
export type FormVerb = keyof typeof forms;

export const verbForms: Record<FormVerb, VerbForm> = forms;

export function hasForm(verb: Verb): verb is FormVerb {
  return Object.hasOwn(forms, verb);
}
