import type { CaseRules, EventText } from '../../domain/case-events.ts';
import type { By, PersonCommand, VerbArgs } from '../../domain/commands.ts';
import type { Track } from '../../domain/kinds.ts';
import { china } from './china-time.ts';
import { mediationOf } from './doing-disputes.ts';
import { jointlyOf } from './doing-jointly.ts';
import { staff, unit, type StaffId } from '../support/cast.ts';

let sent = 0;

export type Send = typeof send;

function send(by: By, told: VerbArgs, text?: EventText): PersonCommand {
  const id = `command-${++sent}`;
  return { ...told, id, bodyHash: id, by, ...(text && { text }) };
}

const done = { result: '已清理', reply: '您反映的问题已解决', noPhotoReason: '入户，不便拍照' };

/** The commands of one member of the cast, with the words that a plain case needs. */
export function by(who: StaffId) {
  return commandsOf({ person: who, posts: staff[who].posts });
}

/** The commands of whoever stands in these posts. */
export function commandsOf(by: By) {
  return {
    ...jointlyOf(by, send),
    ...mediationOf(by, send),
    dispatch: (code: string) => send(by, { verb: 'dispatch', args: {}, facts: { unit: unit(code) } }),
    accept: () => send(by, { verb: 'accept', args: {} }),
    assign: (who: StaffId) =>
      send(by, {
        verb: 'assign',
        args: {},
        facts: { person: { id: who, units: staff[who].posts.map(({ unit }) => unit) } },
      }),
    contact: (outcome: 'reached' | 'not_reached' = 'reached') =>
      send(by, { verb: 'contact', args: { channel: 'phone', outcome } }),
    note: (text = '已到现场') => send(by, { verb: 'note', args: { visibility: 'internal' } }, { text }),
    escalate: ({ to, measures = ['上门劝说两次'] }: { to?: 'street'; measures?: string[] } = {}) =>
      send(by, { verb: 'escalate', args: to ? { to } : {} }, { reason: '需要社区出面', measures }),
    push_down: (code: string) =>
      send(by, { verb: 'push_down', args: {}, facts: { unit: unit(code) } }, { instruction: '请先上门' }),
    transfer: (code: string) =>
      send(by, { verb: 'transfer', args: {}, facts: { unit: unit(code) } }, { reason: '不属本网格' }),
    feedback: (text: EventText = done, photos: string[] = []) => send(by, { verb: 'feedback', args: { photos } }, text),
    verify: (passed = true) =>
      send(by, { verb: 'verify', args: { passed } }, passed ? undefined : { reason: '未解决' }),
    callback: (args: (VerbArgs & { verb: 'callback' })['args'] = { reached: true, solved: true }) =>
      send(by, { verb: 'callback', args }),
    close: () => send(by, { verb: 'close', args: {} }),
    reject: () => send(by, { verb: 'reject', args: {} }, { ground: 'litigation', channel: '法院' }),
    confirm_rejection: () => send(by, { verb: 'confirm_rejection', args: {} }),
    withdraw: () => send(by, { verb: 'withdraw', args: {} }, { reason: '已自行解决' }),
    milestone: (name: string) => send(by, { verb: 'milestone', args: { name } }),
    ask: () => send(by, { verb: 'ask', args: {} }, { question: '请补充门牌号' }),
    answer: () => send(by, { verb: 'answer', args: {} }, { answer: '三号楼' }),
    list: (until: string, reason = 'engineering') =>
      send(
        by,
        { verb: 'list', args: { reason, reviewAt: china(until) }, facts: { owner: { id: 'clerk', units: ['YX-01'] } } },
        { measuresToReporter: '先设围挡，汛期后施工' },
      ),
    unlist: () => send(by, { verb: 'unlist', args: {} }, { reason: '具备条件' }),
    extend: (days = 2, clock?: string) =>
      send(by, { verb: 'extend', args: { days, ...(clock && { clock }) } }, { reason: '等待配件' }),
    rule_extension: (approve = true) => send(by, { verb: 'rule_extension', args: { approve } }, { reason: '情况属实' }),
    reclassify: (wanted: { topic?: string; track?: Track }, rules: CaseRules | null) =>
      send(by, { verb: 'reclassify', args: wanted, facts: { rules } }, { reason: '性质变化' }),
    reopen: () => send(by, { verb: 'reopen', args: {} }, { reason: '又发生了' }),
  };
}
