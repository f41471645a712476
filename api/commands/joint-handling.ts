import { fieldProblem } from '../field-errors.ts';
import {
  CaseLink,
  Merge,
  TaskGift,
  TaskResult,
  Whistle,
  WhistleApproval,
  WhistleArrival,
  WhistleRating,
  WhistleRefusal,
  WhistleRuling,
} from './joint-handling-schema.ts';
import { verbRoute } from './verb-route.ts';

/** Verbs by which others lend a hand, and those that tie a case to another. */
export const jointHandlingRoutes = [
  verbRoute({
    path: 'whistles',
    verb: 'whistle',
    summary: 'Call departments to the place by a time (吹哨)',
    body: Whistle,
    read: async ({ units, reason, arriveBy }, look) => {
      const at = Date.parse(arriveBy);
      const now = await look.now();
      if (!(at > now)) throw fieldProblem('/arriveBy', 'past', look.language);
      const called = await Promise.all(units.map((code) => look.unit(code)));
      return { verb: 'whistle', args: { reason, arriveBy: at }, facts: { units: called } };
    },
  }),
  verbRoute({
    path: 'whistles/:n/approval',
    verb: 'approve_whistle',
    summary: 'Approve a whistle as a second person; all that it calls have to come (吹哨审批)',
    body: WhistleApproval,
    read: (_body, _look, { n = 0 }) => ({ verb: 'approve_whistle', args: { n } }),
  }),
  verbRoute({
    path: 'whistles/:n/arrival',
    verb: 'report_in',
    summary: 'Report in at the place (报到)',
    body: WhistleArrival,
    read: (_body, _look, { n = 0 }) => ({ verb: 'report_in', args: { n } }),
  }),
  verbRoute({
    path: 'whistles/:n/refusal',
    verb: 'refuse_whistle',
    summary: 'Say why it is not your matter (不予报到)',
    body: WhistleRefusal,
    read: ({ reason }, _look, { n = 0 }) => ({ verb: 'refuse_whistle', args: { n }, words: { reason } }),
  }),
  verbRoute({
    path: 'whistles/:n/ruling',
    verb: 'rule_whistle',
    summary: 'Rule on a refusal (吹哨裁定)',
    body: WhistleRuling,
    read: ({ uphold, reason }, _look, { n = 0 }) => ({ verb: 'rule_whistle', args: { n, uphold }, words: { reason } }),
  }),
  verbRoute({
    path: 'whistles/:n/result',
    verb: 'finish_task',
    summary: 'Report what a called department did (办结)',
    body: TaskResult,
    read: ({ text }, _look, { n = 0 }) => ({ verb: 'finish_task', args: { n }, words: { text } }),
  }),
  verbRoute({
    path: 'whistles/:n/rating',
    verb: 'rate_whistle',
    summary: 'Rate the other side, once each (双向评价)',
    body: WhistleRating,
    read: ({ rating, note }, _look, { n = 0 }) => ({ verb: 'rate_whistle', args: { n, rating }, words: { note } }),
  }),
  verbRoute({
    path: 'tasks',
    verb: 'give_task',
    summary: 'Give one action to a unit (分工)',
    body: TaskGift,
    read: async ({ unit, task, dueOn }, look) => ({
      verb: 'give_task',
      args: dueOn === undefined ? {} : { dueOn },
      facts: { unit: await look.unit(unit) },
      words: { task },
    }),
  }),
  verbRoute({
    path: 'tasks/:n/result',
    verb: 'finish_task',
    summary: 'Report an action as done (任务办结)',
    body: TaskResult,
    read: ({ text }, _look, { n = 0 }) => ({ verb: 'finish_task', args: { n }, words: { text } }),
  }),
  verbRoute({
    path: 'merge',
    verb: 'merge',
    summary: 'Merge into another case of the same place or matter (并案)',
    body: Merge,
    read: async ({ into }, look) => ({ verb: 'merge', args: {}, facts: { into: await look.otherCase(into) } }),
  }),
  verbRoute({
    path: 'links',
    verb: 'link',
    summary: 'Link to another case, or make it part of an umbrella case (关联)',
    body: CaseLink,
    read: async ({ to, relation }, look) => ({
      verb: 'link',
      args: { relation },
      facts: { to: await look.otherCase(to) },
    }),
  }),
];
