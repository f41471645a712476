import { readInstant, readPast } from './instants.ts';
import {
  Confirmation,
  Consent,
  FollowUp,
  Mediation,
  MediationExtension,
  Outcome,
  Party,
  Performance,
  Risk,
  Session,
  SessionRecord,
} from './mediation-schema.ts';
import { verbRoute } from './verb-route.ts';

/** What mediators tell a dispute, from its opening to what became of the agreement. */
export const mediatingRoutes = [
  verbRoute({
    path: 'mediation',
    verb: 'open_mediation',
    summary: 'Open the mediation of a dispute (受理调解)',
    body: Mediation,
    read: async ({ committee, mediator, note }, look) => ({
      verb: 'open_mediation',
      args: {},
      facts: {
        ...(await look.committee(committee)),
        ...(mediator !== undefined && { mediator: await look.person(mediator) }),
        time: (await look.times()).mediate,
      },
      words: { note },
    }),
  }),
  verbRoute({
    path: 'mediation/parties',
    verb: 'add_party',
    summary: 'Add a party to a dispute (追加当事人)',
    body: Party,
    read: async (party, look) => ({ verb: 'add_party', args: { id: await look.party(party) } }),
  }),
  verbRoute({
    path: 'mediation/risk',
    verb: 'set_risk',
    summary: 'Set the risk colour of a dispute, with the reason (风险定级)',
    body: Risk,
    read: ({ colour, reason, violence }) => ({
      verb: 'set_risk',
      args: { colour, ...(violence && { violence }) },
      words: { reason },
    }),
  }),
  verbRoute({
    path: 'mediation/consents',
    verb: 'record_consent',
    summary: 'Record whether a party consents; a refusal ends the mediation (征询意愿)',
    body: Consent,
    read: ({ party, consents, reason }) => ({ verb: 'record_consent', args: { party, consents }, words: { reason } }),
  }),
  verbRoute({
    path: 'mediation/sessions',
    verb: 'hold_session',
    summary: 'Record a session and who was present (调解会)',
    body: Session,
    read: async ({ at, venue, mediators, parties }, look) => ({
      verb: 'hold_session',
      args: {
        at: readInstant(at, '/at', look.language),
        present: parties.filter(({ present }) => present).map(({ id }) => id),
        absent: parties.filter(({ present }) => !present).map(({ id }) => id),
      },
      facts: { mediators: await Promise.all(mediators.map((name) => look.person(name))) },
      words: { venue },
    }),
  }),
  verbRoute({
    path: 'mediation/sessions/:n/record',
    verb: 'record_session',
    summary: 'Write the record of a session (调解笔录)',
    body: SessionRecord,
    read: ({ text }, _look, { n = 0 }) => ({ verb: 'record_session', args: { n }, words: { text } }),
  }),
  verbRoute({
    path: 'mediation/extension',
    verb: 'extend_mediation',
    summary: 'Give the mediation more days, with the agreement of every party (延长调解期限)',
    body: MediationExtension,
    read: ({ days, agreedBy }) => ({ verb: 'extend_mediation', args: { days, agreedBy } }),
  }),
  verbRoute({
    path: 'mediation/outcome',
    verb: 'record_outcome',
    summary: 'Record how the mediation ended (调解结果)',
    body: Outcome,
    read: async ({ outcome, terms = [], form, reason, remediesNotified, policeReportedAt }, look) => {
      const { followUps, confirm } = await look.times();
      return {
        verb: 'record_outcome',
        args: {
          outcome,
          terms: terms.map(({ party, dueOn }) => ({ party, ...(dueOn !== undefined && { dueOn }) })),
          ...(form && { form }),
          ...(remediesNotified !== undefined && { remediesNotified }),
          ...(policeReportedAt !== undefined && {
            policeReportedAt: await readPast(policeReportedAt, '/policeReportedAt', look),
          }),
        },
        facts: { followUps, confirm },
        words: { reason, terms: terms.map(({ text }) => text), termParties: terms.map(({ party }) => party) },
      };
    },
  }),
  verbRoute({
    path: 'mediation/performances/:n',
    verb: 'record_performance',
    summary: 'Record whether a dated term was performed (履行)',
    body: Performance,
    read: ({ performed, note }, _look, { n = 0 }) => ({
      verb: 'record_performance',
      args: { n, performed },
      words: { note },
    }),
  }),
  verbRoute({
    path: 'mediation/follow-ups',
    verb: 'follow_up',
    summary: 'Record a follow-up of the agreement (回访跟进)',
    body: FollowUp,
    read: ({ kept, note }) => ({ verb: 'follow_up', args: { kept }, words: { note } }),
  }),
  verbRoute({
    path: 'mediation/confirmation',
    verb: 'apply_confirmation',
    summary: 'Record the joint application for judicial confirmation, and what the court decided (司法确认)',
    body: Confirmation,
    read: async ({ appliedAt, decision, note }, look) => {
      const at = await readPast(appliedAt, '/appliedAt', look);
      return { verb: 'apply_confirmation', args: { appliedAt: at, ...(decision && { decision }) }, words: { note } };
    },
  }),
];
