import type { Verb } from '../../../domain/commands.ts';
import { callback, close, confirmRejection, feedback, reject, reopen, verify, withdraw } from './finishing.ts';
import { accept, assign, contact, dispatch, escalate, note, pushDown, transfer } from './handling.ts';
import { answer, ask, extend, list, milestone, reclassify, ruleExtension, unlist } from './timekeeping.ts';
import type { VerbForm } from './verb-form.ts';

/** The form of every verb. */
export const verbForms: Record<Verb, VerbForm> = {
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
