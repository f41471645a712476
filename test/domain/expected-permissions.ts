import { roles, type Role } from '../../domain/roles.ts';

// How a post's unit stands to a case that lies with grid YX-01-01 (its own unit), whose place is that grid.
export const relations = {
  own: { unit: 'YX-01-01', area: 'YX-01-01' },
  child: { unit: 'YX-01-01-1', area: 'YX-01-01-1' },
  sibling: { unit: 'YX-01-02', area: 'YX-01-02' },
  parent: { unit: 'YX-01', area: 'YX-01' },
  ancestor: { unit: 'YX', area: 'YX' },
  department: { unit: 'YX-D-URBAN', area: 'YX' },
  committee: { unit: 'YX-M', area: 'YX' },
  cousin: { unit: 'YX-02', area: 'YX-02' },
  otherStreet: { unit: 'QH', area: 'QH' },
};
export type Relation = keyof typeof relations;

export const all = Object.keys(relations) as Relation[];
export const above: Relation[] = ['own', 'parent', 'ancestor', 'department', 'committee'];
const street: Relation[] = ['ancestor', 'department', 'committee'];
const near: Role[] = ['grid_worker', 'grid_lead', 'clerk', 'dispatcher', 'supervisor', 'mediator'];
const desks: Role[] = ['dispatcher', 'supervisor'];
const holders: Role[] = ['grid_worker', 'grid_lead', 'clerk', 'dispatcher', 'officer', 'mediator'];

// Read off case-life.md, "Verbs" and "Who": verb → who → from where. `above` is the unit itself and all whose area covers it.
// verify names the desk too, because a place without a known grid has none to verify it; seeing a case is the reader's gate, so a note asks no more.
export const expected: Record<string, [roles: Role[], from: Relation[]][]> = {
  dispatch: [[['dispatcher'], above]],
  accept: [[holders, ['own']]],
  assign: [
    [['grid_lead'], ['own']],
    [['dispatcher'], above],
  ],
  contact: [[holders, ['own']]],
  note: [[roles.filter((role) => role !== 'auditor' && role !== 'admin'), all]],
  escalate: [
    [holders.filter((role) => role !== 'dispatcher'), ['own']],
    [['dispatcher'], above],
  ],
  push_down: [[holders, ['own']]],
  transfer: [[['dispatcher'], above]],
  feedback: [[holders, ['own']]],
  verify: [[['grid_worker', 'grid_lead', 'clerk', 'dispatcher'], above]],
  callback: [[['clerk', 'dispatcher'], above]],
  close: [[['dispatcher'], above]],
  reject: [[['dispatcher'], above]],
  confirm_rejection: [[['dispatcher', 'supervisor'], above]],
  withdraw: [[['grid_worker', 'grid_lead', 'clerk', 'dispatcher', 'mediator'], above]],
  reopen: [[['dispatcher', 'supervisor'], above]],
  milestone: [[holders, ['own']]],
  ask: [[holders, ['own']]],
  answer: [
    [holders, ['own']],
    [
      ['grid_worker', 'grid_lead', 'clerk', 'dispatcher'],
      ['parent', 'ancestor', 'department', 'committee'],
    ],
  ],
  list: [
    [['clerk'], ['own']],
    [['dispatcher', 'supervisor'], above],
  ],
  unlist: [
    [['clerk'], ['own']],
    [['dispatcher', 'supervisor'], above],
  ],
  extend: [[holders, ['own']]],
  rule_extension: [[['dispatcher', 'supervisor'], above]],
  reclassify: [[['dispatcher'], above]],
  return: [[holders, ['own']]],
  object: [[holders, ['own']]],
  adjudicate: [[desks, above]],
  remind: [[desks, above]],
  issue_card: [[['supervisor'], above]],
  reply_card: [[holders, ['own']]],
  lift_card: [[['supervisor'], above]],
  rework: [[['supervisor'], above]],
  whistle: [
    [holders.filter((role) => role !== 'dispatcher'), ['own']],
    [desks, above],
  ],
  approve_whistle: [[desks, street]],
  report_in: [[holders, ['department']]],
  refuse_whistle: [[holders, ['department']]],
  rule_whistle: [[desks, street]],
  give_task: [
    [holders.filter((role) => role !== 'dispatcher'), ['own']],
    [['dispatcher'], above],
  ],
  finish_task: [[holders, ['department']]],
  rate_whistle: [
    [holders.filter((role) => role !== 'dispatcher'), ['department']],
    [desks, above],
  ],
  merge: [[['dispatcher'], above]],
  link: [[['clerk', 'dispatcher', 'supervisor', 'mediator'], above]],
  place: [
    [holders.filter((role) => role !== 'dispatcher'), ['own']],
    [['dispatcher'], above],
  ],
  note_source: [
    [['dispatcher'], above],
    [['integration'], all],
  ],
  call_police: [
    [near, above],
    [['officer'], ['department']],
  ],
  set_risk: [[near, above]],
  add_party: [[near, above]],
  open_mediation: [[['mediator'], above]],
  record_consent: [[['mediator'], ['committee']]],
  hold_session: [[['mediator'], ['committee']]],
  record_session: [[['mediator'], ['committee']]],
  extend_mediation: [[['mediator'], ['committee']]],
  record_outcome: [[['mediator'], ['committee']]],
  record_performance: [[['mediator'], ['committee']]],
  follow_up: [[['mediator'], ['committee']]],
  apply_confirmation: [[['mediator'], ['committee']]],
};
