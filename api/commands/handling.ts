import { Acceptance, Assignment, Contact, Dispatch, Escalation, Note, PushDown, Transfer } from './schema.ts';
import { verbRoute } from './verb-route.ts';

/** Verbs that move a case between hands, and those that the hands use meanwhile. */
export const handlingRoutes = [
  verbRoute({
    path: 'dispatch',
    verb: 'dispatch',
    summary: 'Dispatch to a unit (派单)',
    body: Dispatch,
    read: async ({ unit, note }, look) => ({
      verb: 'dispatch',
      args: {},
      facts: { unit: await look.unit(unit) },
      words: { note },
    }),
  }),
  verbRoute({
    path: 'acceptance',
    verb: 'accept',
    summary: 'Accept (签收)',
    body: Acceptance,
    read: () => ({ verb: 'accept', args: {} }),
  }),
  verbRoute({
    path: 'assignment',
    verb: 'assign',
    summary: 'Assign to a person of the holding unit (指派)',
    body: Assignment,
    read: async ({ person }, look) => ({ verb: 'assign', args: {}, facts: { person: await look.person(person) } }),
  }),
  verbRoute({
    path: 'contact',
    verb: 'contact',
    summary: 'Record a contact with the reporter (先行联系)',
    body: Contact,
    read: ({ channel, outcome, note }) => ({ verb: 'contact', args: { channel, outcome }, words: { note } }),
  }),
  verbRoute({
    path: 'notes',
    verb: 'note',
    summary: 'Add a note (备注)',
    body: Note,
    read: async ({ text, visibility, files }, look) => ({
      verb: 'note',
      args: { visibility, ...(files && { files: await look.files(files) }) },
      words: { text },
    }),
  }),
  verbRoute({
    path: 'escalation',
    verb: 'escalate',
    summary: 'Escalate one level, with what was tried (上报)',
    body: Escalation,
    read: ({ reason, measures, to }) => ({
      verb: 'escalate',
      args: to ? { to } : {},
      // Measures without a reason hand nothing over: the case then refuses as it does without measures.
      words: reason?.trim() ? { reason, measures } : { reason },
    }),
  }),
  verbRoute({
    path: 'push-down',
    verb: 'push_down',
    summary: 'Push down one level with an instruction (下派)',
    body: PushDown,
    read: async ({ unit, instruction }, look) => ({
      verb: 'push_down',
      args: {},
      facts: { unit: await look.unit(unit) },
      words: { instruction },
    }),
  }),
  verbRoute({
    path: 'transfer',
    verb: 'transfer',
    summary: 'Transfer sideways (转办)',
    body: Transfer,
    read: async ({ unit, reason }, look) => ({
      verb: 'transfer',
      args: {},
      facts: { unit: await look.unit(unit) },
      words: { reason },
    }),
  }),
];
