import { Adjudication, Card, CardLift, CardReply, Objection, Reminder, Return, Rework } from './rulings-schema.ts';
import { verbRoute } from './verb-route.ts';

/** Verbs with which units dispute whose a case is, and with which supervisors rule and press. */
export const rulingRoutes = [
  verbRoute({
    path: 'return',
    verb: 'return',
    summary: 'Send a case back to the desk that dispatched it (退回)',
    body: Return,
    read: ({ reason }) => ({ verb: 'return', args: {}, words: { reason } }),
  }),
  verbRoute({
    path: 'objection',
    verb: 'object',
    summary: 'Say that a case is another unit’s, and keep it until that is ruled (派单异议)',
    body: Objection,
    read: async ({ reason }, look) => {
      const { objectionRuling } = await look.times();
      return { verb: 'object', args: {}, facts: { time: objectionRuling }, words: { reason } };
    },
  }),
  verbRoute({
    path: 'adjudication',
    verb: 'adjudicate',
    summary: 'Rule on an objection; the ruling is final (异议裁定)',
    body: Adjudication,
    read: async ({ uphold, unit, reason }, look) => ({
      verb: 'adjudicate',
      args: { uphold },
      facts: { ...(unit !== undefined && { unit: await look.unit(unit) }) },
      words: { reason },
    }),
  }),
  verbRoute({
    path: 'reminder',
    verb: 'remind',
    summary: 'Remind whoever holds a case (催办)',
    body: Reminder,
    read: ({ text }) => ({ verb: 'remind', args: {}, words: { text } }),
  }),
  verbRoute({
    path: 'cards',
    verb: 'issue_card',
    summary: 'Issue a supervision card; a second yellow one is red (督办)',
    body: Card,
    read: ({ colour, reason }) => ({ verb: 'issue_card', args: { colour }, words: { reason } }),
  }),
  verbRoute({
    path: 'cards/:n/reply',
    verb: 'reply_card',
    summary: 'Reply to a supervision card in writing (督办回复)',
    body: CardReply,
    read: ({ text }, _look, { n = 0 }) => ({ verb: 'reply_card', args: { n }, words: { text } }),
  }),
  verbRoute({
    path: 'cards/:n',
    method: 'DELETE',
    verb: 'lift_card',
    summary: 'Lift a supervision card (取消督办)',
    body: CardLift,
    read: ({ reason }, _look, { n = 0 }) => ({ verb: 'lift_card', args: { n }, words: { reason } }),
  }),
  verbRoute({
    path: 'rework',
    verb: 'rework',
    summary: 'Have what was fed back done again (重办)',
    body: Rework,
    read: ({ reason }) => ({ verb: 'rework', args: {}, words: { reason } }),
  }),
];
