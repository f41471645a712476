import type { Verb } from '../../domain/commands.ts';
import type { ProblemCode } from '../problems.ts';

const ownCodes: Record<Verb, readonly ProblemCode[]> = {
  dispatch: ['unit_outside_area'],
  accept: [],
  assign: ['unit_outside_area'],
  contact: ['not_found'],
  note: [],
  escalate: ['level_skip_not_permitted', 'already_at_top', 'measures_required'],
  push_down: ['already_at_bottom', 'unit_outside_area'],
  transfer: ['unit_outside_area'],
  feedback: ['reply_required', 'proof_required'],
  verify: ['same_person', 'rework_limit'],
  callback: ['same_person', 'rework_limit'],
  close: [],
  reject: [],
  confirm_rejection: ['same_person'],
  withdraw: ['public_safety_hazard'],
  reopen: ['reopen_window_over'],
  milestone: ['not_found'],
  ask: ['information_already_asked'],
  answer: [],
  list: ['listing_reason_not_allowed'],
  unlist: [],
  extend: ['deadline_passed', 'not_found'],
  rule_extension: ['deadline_passed', 'same_person'],
  reclassify: ['unknown_topic'],
};

/** The ways in which a verb can be refused, for the documentation: its own, and those of every command. */
export function verbCodes(verb: Verb): ProblemCode[] {
  return ['not_permitted', 'wrong_status', 'stale_version', 'idempotency_key_reused', ...ownCodes[verb]];
}
