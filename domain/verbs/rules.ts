import type { Verb } from '../commands.ts';
import { accept } from './accept.ts';
import { answer, ask } from './ask.ts';
import { assign } from './assign.ts';
import { callback } from './callback.ts';
import * as card from './card.ts';
import { close } from './close.ts';
import { recordConsent } from './consent.ts';
import { contact } from './contact.ts';
import { dispatch } from './dispatch.ts';
import { escalate } from './escalate.ts';
import { extend, ruleExtension } from './extend.ts';
import { feedback } from './feedback.ts';
import { list, unlist } from './list.ts';
import { link, merge } from './merge.ts';
import { milestone } from './milestone.ts';
import { note } from './note.ts';
import { adjudicate, object } from './objection.ts';
import { openMediation } from './open-mediation.ts';
import { recordOutcome } from './outcome.ts';
import { addParty, setRisk } from './party.ts';
import { applyConfirmation, followUp, recordPerformance } from './performance.ts';
import { place } from './place.ts';
import { callPolice } from './police.ts';
import { pushDown } from './push-down.ts';
import { reclassify } from './reclassify.ts';
import { confirmRejection, reject } from './reject.ts';
import { remind } from './remind.ts';
import { reopen } from './reopen.ts';
import { returnCase } from './return.ts';
import { rework } from './send-back.ts';
import { extendMediation, holdSession, recordSession } from './session.ts';
import { noteSource } from './source.ts';
import { finishTask, giveTask, rateWhistle } from './task.ts';
import { transfer } from './transfer.ts';
import type { VerbRule } from './verb.ts';
import { verify } from './verify.ts';
import { approve, refuseWhistle, reportIn, ruleWhistle, whistle } from './whistle.ts';
import { withdraw } from './withdraw.ts';

const rules: { [V in Verb]: VerbRule<V> } = {
  dispatch,
  accept,
  assign,
  contact,
  note,
  escalate,
  push_down: pushDown,
  transfer,
  return: returnCase,
  object,
  adjudicate,
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
  remind,
  issue_card: card.issue,
  reply_card: card.reply,
  lift_card: card.lift,
  rework,
  whistle,
  approve_whistle: approve,
  report_in: reportIn,
  refuse_whistle: refuseWhistle,
  rule_whistle: ruleWhistle,
  give_task: giveTask,
  finish_task: finishTask,
  rate_whistle: rateWhistle,
  merge,
  link,
  reclassify,
  place,
  note_source: noteSource,
  call_police: callPolice,
  set_risk: setRisk,
  add_party: addParty,
  open_mediation: openMediation,
  record_consent: recordConsent,
  hold_session: holdSession,
  record_session: recordSession,
  extend_mediation: extendMediation,
  record_outcome: recordOutcome,
  record_performance: recordPerformance,
  follow_up: followUp,
  apply_confirmation: applyConfirmation,
};

/** The rule of a verb, with the verb's own types tied together again. */
export function ruleOf(verb: Verb): VerbRule<Verb> {
  return rules[verb];
}

export const verbs = Object.keys(rules) as Verb[];
