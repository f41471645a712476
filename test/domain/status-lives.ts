import type { CaseState } from '../../domain/case.ts';
import type { Verb } from '../../domain/commands.ts';
import type { CaseStatus } from '../../domain/statuses.ts';
import { by } from './doing.ts';
import { otherCase } from './doing-jointly.ts';
import { given } from './given.ts';
import { aCase } from './some-case.ts';

const desk = given(aCase({ desk: 'YX-01' }));
const waiting = given(aCase());
const accepted = waiting.and('2026-03-02 09:30', by('grid-worker').accept());
const fedBack = accepted.and('2026-03-02 10:00', by('grid-worker').feedback());
const checked = fedBack.and('2026-03-02 10:10', by('grid-lead').verify());

/** One case in each status. */
export const caseIn: Record<CaseStatus, CaseState> = {
  pending_dispatch: desk.state,
  pending_accept: waiting.state,
  in_progress: accepted.state,
  awaiting_info: accepted.and('2026-03-02 10:00', by('grid-worker').ask()).state,
  listed: accepted.and('2026-03-02 10:00', by('dispatcher').list('2026-04-01 09:00')).state,
  awaiting_verify: fedBack.state,
  awaiting_callback: checked.state,
  reworking: fedBack.and('2026-03-02 10:10', by('grid-lead').verify(false)).state,
  closed: checked.and('2026-03-02 10:20', by('dispatcher').callback()).state,
  rejected: desk
    .and('2026-03-02 09:10', by('dispatcher-1').reject())
    .and('2026-03-02 09:20', by('dispatcher').confirm_rejection()).state,
  withdrawn: waiting.and('2026-03-02 09:10', by('grid-worker').withdraw()).state,
  merged: accepted.and('2026-03-02 10:00', by('dispatcher').merge(otherCase())).state,
};

/** Each verb as it is told to a case in grid YX-01-01 or at the desk of YX-01. */
export const tellVerb: Record<Verb, (who: ReturnType<typeof by>) => ReturnType<ReturnType<typeof by>['accept']>> = {
  dispatch: (who) => who.dispatch('YX-01-01'),
  accept: (who) => who.accept(),
  assign: (who) => who.assign('second-worker'),
  contact: (who) => who.contact(),
  note: (who) => who.note(),
  escalate: (who) => who.escalate(),
  push_down: (who) => who.push_down('YX-01-02'),
  transfer: (who) => who.transfer('YX-01-02'),
  feedback: (who) => who.feedback(),
  verify: (who) => who.verify(),
  callback: (who) => who.callback(),
  close: (who) => who.close(),
  reject: (who) => who.reject(),
  confirm_rejection: (who) => who.confirm_rejection(),
  withdraw: (who) => who.withdraw(),
  reopen: (who) => who.reopen(),
  milestone: (who) => who.milestone('plan'),
  ask: (who) => who.ask(),
  answer: (who) => who.answer(),
  list: (who) => who.list('2026-04-01 09:00'),
  unlist: (who) => who.unlist(),
  extend: (who) => who.extend(),
  rule_extension: (who) => who.rule_extension(),
  reclassify: (who) => who.reclassify({ track: 'joint' }, null),
  return: (who) => who.return(),
  object: (who) => who.object(),
  adjudicate: (who) => who.adjudicate(false),
  remind: (who) => who.remind(),
  issue_card: (who) => who.issue_card(),
  reply_card: (who) => who.reply_card(),
  lift_card: (who) => who.lift_card(),
  rework: (who) => who.rework(),
  whistle: (who) => who.whistle(),
  approve_whistle: (who) => who.approve_whistle(),
  report_in: (who) => who.report_in(),
  refuse_whistle: (who) => who.refuse_whistle(),
  rule_whistle: (who) => who.rule_whistle(),
  give_task: (who) => who.give_task(),
  finish_task: (who) => who.finish_task(),
  rate_whistle: (who) => who.rate_whistle(),
  merge: (who) => who.merge(otherCase()),
  link: (who) => who.link(otherCase()),
  place: (who) => who.place('YX-01-02'),
  note_source: (who) => who.note_source(),
  call_police: (who) => who.call_police(),
  add_party: (who) => who.add_party(),
  set_risk: (who) => who.set_risk(),
  open_mediation: (who) => who.open_mediation(),
  record_consent: (who) => who.record_consent(),
  hold_session: (who) => who.hold_session(),
  record_session: (who) => who.record_session(),
  extend_mediation: (who) => who.extend_mediation(),
  record_outcome: (who) => who.record_outcome(),
  record_performance: (who) => who.record_performance(),
  follow_up: (who) => who.follow_up(),
  apply_confirmation: (who) => who.apply_confirmation('2026-03-20 10:00'),
};
