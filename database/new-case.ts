import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { CaseState } from '../domain/case.ts';
import type { CaseEvent } from '../domain/case-events.ts';
import { bigrams } from '../domain/bigrams.ts';
import { writeConsequences } from './case-consequences.ts';
import { drawNumber } from './case-number.ts';
import { factsOf } from './case-facts.ts';
import { caseColumns, followEvents } from './case-projection.ts';
import { CasePerson } from './entities/case-person.ts';
import { Case } from './entities/case.ts';
import { PendingStart } from './entities/pending-start.ts';
import { appendEvents, type Message } from './stored-events.ts';
import { fillVacancies } from './vacancies.ts';

/** What a case is registered with beside its events: words and personal data, which stay in PostgreSQL. */
export type CaseDetails = {
  title: string;
  description: string;
  address: string;
  lng?: number;
  lat?: number;
  channel: string;
  /** The origin that it came from, and perhaps the resolution that asked for it. */
  origin?: { id: string; resolution?: number };
  /** The link through which a resident reported it. */
  intakeLink?: string;
  reporter?: { name?: string; phone?: string; anonymous?: boolean; confidential?: boolean };
  parties?: readonly { name: string; phone?: string; side: string }[];
};

/** A case from its first event on. `caseId` is a new UUIDv7; `command` is the message that registered it. */
export type NewCase = { caseId: string; details: CaseDetails; command: Message; events: readonly CaseEvent[] };

export type WrittenCase = { caseId: string; number: string; state: CaseState };

/** Writes a case with all that follows from its events, and asks for its workflow to be started from there. */
export async function writeCase(
  em: SqlEntityManager,
  { caseId, details, command, events: decided }: NewCase,
): Promise<WrittenCase> {
  const [first, ...rest] = decided;
  if (first?.type !== 'registered') throw new Error(`case ${caseId} does not begin with its registration`);
  const { number, standing } = await drawNumber(em, [first, ...rest]);
  const { events, alarms } = fillVacancies(decided, 0, standing);
  const steps = followEvents(null, { spans: [], involved: [] }, events);
  const last = steps.at(-1);
  if (!last) throw new Error(`case ${caseId} has no events`);
  const { title, description, address, lng = null, lat = null, channel, origin, intakeLink = null } = details;
  const words = { title, description, address, bigrams: bigrams(`${title} ${description} ${address}`) };
  const cameBy = { origin: origin?.id ?? null, originResolution: origin?.resolution ?? null, intakeLink };
  const columns = { ...caseColumns(last.after, last.history), ...factsOf(events) };
  await em.insert(Case, { id: caseId, number, ...columns, ...words, lng, lat, channel, ...cameBy });
  await appendEvents(em, caseId, command, steps);
  const people = peopleOf(caseId, details);
  if (people.length > 0) await em.insertMany(CasePerson, people);
  await askForStart(em, { caseId, version: last.after.version, reuse: 'reject' });
  await writeConsequences(em, { caseId, number, steps, alarms, reminders: [], letters: [], commandId: command.id });
  return { caseId, number, state: last.after };
}

/** Leaves word for the relay: whatever was committed gets its workflow, also when nobody starts it now. */
export async function askForStart(
  em: SqlEntityManager,
  start: { caseId: string; version: number; reuse: 'reject' | 'allow' },
): Promise<void> {
  await em.insert(PendingStart, { ...start, createdAt: Date.now() });
}

function peopleOf(caseId: string, { reporter, parties = [] }: CaseDetails) {
  const common = { caseId, phone: null, side: null, anonymous: false, confidential: false };
  return [
    ...(reporter ? [{ ...common, name: null, ...reporter, ordinal: 0, kind: 'reporter' as const }] : []),
    ...parties.map((party, index) => ({ ...common, ...party, ordinal: index + 1, kind: 'party' as const })),
  ];
}
