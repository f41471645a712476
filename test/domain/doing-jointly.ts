import type { By, CaseRef } from '../../domain/commands.ts';
import type { Rating, WhistleReason } from '../../domain/task-events.ts';
import { fixedClocks } from '../../domain/policies/fixed-clocks.ts';
import { unit } from '../support/cast.ts';
import { china } from './china-time.ts';
import type { Send } from './doing.ts';

/** The commands of joint handling, of supervision, and about other cases, as `who` of the cast sends them. */
export function jointlyOf(by: By, send: Send) {
  return {
    return: () => send(by, { verb: 'return', args: {} }, { reason: '不属本单位' }),
    object: () =>
      send(by, { verb: 'object', args: {}, facts: { time: fixedClocks.objectionRuling } }, { reason: '权属不清' }),
    adjudicate: (uphold: boolean, code?: string) =>
      send(
        by,
        { verb: 'adjudicate', args: { uphold }, facts: code === undefined ? {} : { unit: unit(code) } },
        { reason: '按职责清单' },
      ),
    remind: () => send(by, { verb: 'remind', args: {} }, { text: '请尽快办理' }),
    issue_card: (colour: 'blue' | 'yellow' | 'red' = 'yellow') =>
      send(by, { verb: 'issue_card', args: { colour } }, { reason: '进展缓慢' }),
    reply_card: (n = 1) => send(by, { verb: 'reply_card', args: { n } }, { text: '已安排人员' }),
    lift_card: (n = 1) => send(by, { verb: 'lift_card', args: { n } }, { reason: '已整改' }),
    rework: () => send(by, { verb: 'rework', args: {} }, { reason: '未清理干净' }),
    whistle: (
      units: string[] = ['YX-D-URBAN'],
      by_ = '2026-03-02 15:00',
      reason: WhistleReason = 'joint_enforcement',
    ) => send(by, { verb: 'whistle', args: { reason, arriveBy: china(by_) }, facts: { units: units.map(unit) } }),
    approve_whistle: (n = 1) => send(by, { verb: 'approve_whistle', args: { n } }),
    report_in: (n = 1) => send(by, { verb: 'report_in', args: { n } }),
    refuse_whistle: (n = 1) => send(by, { verb: 'refuse_whistle', args: { n } }, { reason: '不属本部门职责' }),
    rule_whistle: (n = 1, uphold = false) =>
      send(by, { verb: 'rule_whistle', args: { n, uphold } }, { reason: '属其职责' }),
    give_task: (code = 'YX-01-01', dueOn?: string) =>
      send(
        by,
        { verb: 'give_task', args: dueOn === undefined ? {} : { dueOn }, facts: { unit: unit(code) } },
        { task: '张贴告知' },
      ),
    finish_task: (n = 1) => send(by, { verb: 'finish_task', args: { n } }, { text: '已完成' }),
    rate_whistle: (n = 1, rating: Rating = 'good') => send(by, { verb: 'rate_whistle', args: { n, rating } }),
    merge: (into: CaseRef) => send(by, { verb: 'merge', args: {}, facts: { into } }, { reason: '同一处积水' }),
    link: (to: CaseRef, relation: 'related' | 'part_of' = 'related') =>
      send(by, { verb: 'link', args: { relation }, facts: { to } }),
    place: (code?: string) =>
      send(
        by,
        { verb: 'place', args: {}, facts: code === undefined ? {} : { path: unit(code).path } },
        { reason: '地址有误' },
      ),
    note_source: (dueAt?: string) =>
      send(by, {
        verb: 'note_source',
        args: { system: '12345', number: 'AQ2026-0001', ...(dueAt !== undefined && { dueAt: china(dueAt) }) },
      }),
    call_police: (reportedAt = '2026-03-02 09:30', arrivedAt?: string) =>
      send(by, {
        verb: 'call_police',
        args: { reportedAt: china(reportedAt), ...(arrivedAt !== undefined && { arrivedAt: china(arrivedAt) }) },
      }),
  };
}

/** Another open case in grid YX-01-01, unless said otherwise. */
export function otherCase(more: Partial<CaseRef> = {}): CaseRef {
  return { id: 'another-case', kind: 'request', topic: 'help', path: unit('YX-01-01').path, open: true, ...more };
}
