import type { Verb } from '../../domain/commands.ts';
import type { Account } from '../support/street.ts';
import { parking } from './matters.ts';

/** A number generator that says the same again from the same seed (mulberry32). */
export function diceOf(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

export const walkers: readonly Account[] = [
  'grid-worker',
  'grid-lead',
  'clerk',
  'dispatcher',
  'dispatcher-1',
  'mediator',
  'supervisor',
  'officer-urban',
];

const place = { address: '云溪路12号3栋', grid: 'YX-01-01' };
const reporter = { name: '陈秀兰', phone: '13800005678' };

/** What comes in: each kind, with a reporter and without, with its grid and at the desk. */
export const arrivals: readonly object[] = [
  { kind: 'request', topic: 'help', title: '楼道灯不亮', place, channel: 'phone', reporter },
  { kind: 'request', topic: 'complaint', title: '深夜噪声', place: { address: '云溪路' }, channel: 'phone', reporter },
  { kind: 'hazard', topic: 'waterlogging', title: '门前积水', place, channel: 'patrol' },
  { kind: 'hazard', topic: 'zombie_vehicle', title: '僵尸车占位', place, channel: 'patrol', reporter },
  parking,
];

type Told = { path: string; method?: 'DELETE'; body: object };
type Seen = { id: string; tasks: number };

const soon = (now: number, hours: number) => new Date(now + hours * 3_600_000).toISOString();
const units = ['YX-01-01', 'YX-01-02', 'YX-01', 'YX', 'YX-D-URBAN', 'YX-02-01', 'YX-M'];

/** How each verb is told to a case over HTTP; `n` chooses among what may be said. */
export function tell(verb: Verb, n: number, now: number, other: Seen, owner: string): Told {
  const unit = units[n % units.length];
  const party = `p${(n % 3) + 1}`;
  const reason = '按规定处理';
  const one = [1, 1, 2, 3][n % 4] ?? 1;
  const bodies: Record<Verb, Told> = {
    dispatch: { path: 'dispatch', body: { unit } },
    accept: { path: 'acceptance', body: {} },
    assign: { path: 'assignment', body: { person: owner } },
    contact: { path: 'contact', body: { channel: 'phone', outcome: n % 3 ? 'reached' : 'not_reached' } },
    note: { path: 'notes', body: { text: '已现场查看', visibility: n % 2 ? 'internal' : 'reporter' } },
    escalate: {
      path: 'escalation',
      body: { reason, ...(n % 4 ? { measures: ['上门劝导'] } : {}), ...(n % 5 ? {} : { to: 'street' }) },
    },
    push_down: { path: 'push-down', body: { unit, instruction: '请先上门' } },
    transfer: { path: 'transfer', body: { unit, reason } },
    return: { path: 'return', body: { reason } },
    object: { path: 'objection', body: { reason } },
    adjudicate: { path: 'adjudication', body: { uphold: n % 2 === 0, reason, ...(n % 3 ? {} : { unit }) } },
    feedback: {
      path: 'feedback',
      body: { result: '已处理', ...(n % 6 ? { reply: '已处理，谢谢', noPhotoReason: '夜间' } : {}) },
    },
    verify: { path: 'verification', body: { passed: n % 3 > 0, reason } },
    callback: { path: 'callback', body: { reached: n % 4 > 0, solved: n % 3 > 0, satisfaction: 'basically' } },
    close: { path: 'closure', body: {} },
    reject: { path: 'rejection', body: { ground: '已进入诉讼程序', channel: '区人民法院' } },
    confirm_rejection: { path: 'rejection/confirmation', body: {} },
    withdraw: { path: 'withdrawal', body: { reason } },
    reopen: { path: 'reopening', body: { reason } },
    milestone: { path: `milestones/${['on_site', 'notice', 'owner_wait', 'mediation_opened'][n % 4]}`, body: {} },
    ask: { path: 'information-request', body: { question: '请补充门牌号' } },
    answer: { path: 'information', body: { answer: '三号楼' } },
    list: {
      path: 'listing',
      body: { reason: n % 3 ? 'season' : 'whim', owner, reviewAt: soon(now, 240), measuresToReporter: '先设围挡' },
    },
    unlist: { path: 'listing', method: 'DELETE', body: { reason } },
    extend: { path: 'extension', body: { days: (n % 7) + 1, reason } },
    rule_extension: { path: 'extension/decision', body: { approve: n % 2 === 0, reason } },
    remind: { path: 'reminder', body: { text: '请尽快办理' } },
    issue_card: { path: 'cards', body: { colour: n % 2 ? 'yellow' : 'blue', reason } },
    reply_card: { path: `cards/${one}/reply`, body: { text: '已安排人员' } },
    lift_card: { path: `cards/${one}`, method: 'DELETE', body: { reason } },
    rework: { path: 'rework', body: { reason } },
    whistle: {
      path: 'whistles',
      body: {
        units: n % 2 ? ['YX-D-URBAN'] : ['YX-D-URBAN', 'YX-D-HOUSING'],
        reason: 'emergency',
        arriveBy: soon(now, 4),
      },
    },
    approve_whistle: { path: `whistles/${one}/approval`, body: {} },
    report_in: { path: `whistles/${one}/arrival`, body: {} },
    refuse_whistle: { path: `whistles/${one}/refusal`, body: { reason } },
    rule_whistle: { path: `whistles/${one}/ruling`, body: { uphold: n % 2 === 0, reason } },
    give_task: { path: 'tasks', body: { unit, task: '张贴告知' } },
    finish_task: { path: n % 2 ? `whistles/${one}/result` : `tasks/${one}/result`, body: { text: '已完成' } },
    rate_whistle: { path: `whistles/${one}/rating`, body: { rating: 'good' } },
    merge: { path: 'merge', body: { into: other.id } },
    link: { path: 'links', body: { to: other.id, relation: n % 2 ? 'related' : 'part_of' } },
    reclassify: { path: 'classification', body: { track: n % 2 ? 'urgent' : 'fast', reason } },
    place: { path: 'placing', body: { grid: n % 2 ? 'YX-01-02' : 'YX-01-01', reason } },
    note_source: { path: 'source', body: { system: '12345', number: `AQ-${n}`, dueAt: soon(now, 48) } },
    call_police: { path: 'police-report', body: { reportedAt: soon(now, -1) } },
    set_risk: { path: 'mediation/risk', body: { colour: n % 2 ? 'red' : 'green', reason } },
    add_party: { path: 'mediation/parties', body: { name: '赵小明', side: '第三人' } },
    open_mediation: { path: 'mediation', body: {} },
    record_consent: { path: 'mediation/consents', body: { party, consents: n % 6 > 0 } },
    hold_session: {
      path: 'mediation/sessions',
      body: {
        at: soon(now, 0),
        venue: '调解室',
        mediators: ['mediator'],
        parties: ['p1', 'p2'].map((id) => ({ id, present: n % 4 > 0 || id === 'p1' })),
      },
    },
    record_session: { path: `mediation/sessions/${one}/record`, body: { text: '双方陈述' } },
    extend_mediation: { path: 'mediation/extension', body: { days: 5, agreedBy: ['p1', 'p2', 'p3'] } },
    record_outcome: {
      path: 'mediation/outcome',
      body: {
        outcome: ['agreed', 'failed', 'partly_agreed', 'referred'][n % 4],
        remediesNotified: n % 3 > 0,
        terms: [{ text: '支付 500 元', party: 'p2', dueOn: soon(now, 24 * 9).slice(0, 10) }],
      },
    },
    record_performance: { path: `mediation/performances/${one}`, body: { performed: n % 3 > 0 } },
    follow_up: { path: 'mediation/follow-ups', body: { kept: true } },
    apply_confirmation: { path: 'mediation/confirmation', body: { appliedAt: soon(now, 0) } },
  };
  return bodies[verb];
}
