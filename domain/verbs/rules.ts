import type { Verb } from '../commands.ts';
import { accept } from './accept.ts';
import { answer, ask } from './ask.ts';
import { assign } from './assign.ts';
import { callback } from './callback.ts';
import { close } from './close.ts';
import { contact } from './contact.ts';
import { dispatch } from './dispatch.ts';
import { escalate } from './escalate.ts';
import { extend, ruleExtension } from './extend.ts';
import { feedback } from './feedback.ts';
import { list, unlist } from './list.ts';
import { milestone } from './milestone.ts';
import { note } from './note.ts';
import { pushDown } from './push-down.ts';
import { reclassify } from './reclassify.ts';
import { confirmRejection, reject } from './reject.ts';
import { reopen } from './reopen.ts';
import { transfer } from './transfer.ts';
import type { VerbRule } from './verb.ts';
import { verify } from './verify.ts';
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
};

/** The rule of a verb, with the verb's own types tied together again. */
export function ruleOf(verb: Verb): VerbRule<Verb> {
  return rules[verb];
}

export const verbs = Object.keys(rules) as Verb[];
