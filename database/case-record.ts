import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { CaseState } from '../domain/case.ts';
import type { CaseEvent } from '../domain/case-events.ts';
import type { HoldingSpan } from '../domain/holding-spans.ts';
import { lettersOf } from '../domain/letters.ts';
import { remindersOf } from '../domain/reminders.ts';
import { bigrams } from '../domain/bigrams.ts';
import { writeConsequences } from './case-consequences.ts';
import { factsOf } from './case-facts.ts';
import { noticeReclassified } from './case-notices.ts';
import { caseColumns, followEvents } from './case-projection.ts';
import { Case } from './entities/case.ts';
import { appendEvents, readEventsAfter, withoutText, type Message } from './stored-events.ts';
import { fillVacancies, standingOf, type Standing } from './vacancies.ts';

export type Recording = {
  caseId: string;
  /** The version on which the events were decided. */
  expectedVersion: number;
  command: Message;
  events: readonly CaseEvent[];
};

/** `behind`: what is stored after the expected version, and what whoever decides has to fold in place of its own events. */
export type Recorded = { version: number } | { behind: CaseEvent[] };

type LockedRow = {
  number: string;
  version: number;
  state: CaseState;
  spans: HoldingSpan[];
  involved: string[];
  known: boolean;
  /** Its title and description, where the place may have new words. */
  words: string | null;
  standing: Standing;
};

/**
 * Records what was decided, in one transaction: compare and append. Under the row's lock it writes only if the row is at the
 * expected version and the command is new; a local activity may run twice for one task, and what it is told may be stale.
 * `onFired` hears how much later than its due time a rung fired that is now on record.
 */
export async function recordCase(
  em: SqlEntityManager,
  recording: Recording,
  onFired?: (lateMs: number) => void,
): Promise<Recorded> {
  const late: number[] = [];
  const recorded = await em.transactional((tx) => recordOn(tx, recording, (lateMs) => void late.push(lateMs)));
  for (const lateMs of late) onFired?.(lateMs);
  return recorded;
}

/** As `recordCase`, inside a transaction that has more to write. */
export async function recordOn(
  tx: SqlEntityManager,
  recording: Recording,
  onFired?: (lateMs: number) => void,
): Promise<Recorded> {
  const { caseId, expectedVersion, command } = recording;
  const row = await lockRow(tx, recording);
  // Calling that recorded would tell people yes about what is nowhere. Failing is tried again in everybody's sight.
  if (row.version < expectedVersion)
    throw new Error(
      `case ${caseId} is stored up to event ${row.version} and its workflow knows ${expectedVersion}: the database is older than Temporal, which has to be begun anew (docs/operations.md)`,
    );
  if (row.version !== expectedVersion || row.known)
    return { behind: await readEventsAfter(tx, caseId, expectedVersion) };

  const { events, alarms } = fillVacancies(recording.events, row.version, row.standing);
  const steps = followEvents(row.state, row, events);
  const last = steps.at(-1);
  if (!last) return { version: row.version };
  await appendEvents(tx, caseId, command, steps);
  const columns = { ...caseColumns(last.after, last.history), ...placeColumns(events, row.words), ...factsOf(events) };
  await tx.nativeUpdate(Case, { id: caseId, version: expectedVersion }, columns);
  const reminders = remindersOf(row.state, steps);
  const letters = steps.flatMap((step) => lettersOf(caseId, step.before, step.event, step.after));
  await writeConsequences(tx, { caseId, number: row.number, steps, alarms, reminders, letters, commandId: command.id });
  await noticeReclassified(tx, caseId, steps);
  // Of one firing all reminders are as late as each other.
  const fired = reminders.find(({ byHand }) => !byHand);
  if (fired) onFired?.(fired.lateMs);

  const rewritten = events.some((event, index) => event !== recording.events[index]);
  return rewritten ? { behind: events.map(withoutText) } : { version: last.after.version };
}

/** What a corrected address changes in the row. The point belongs to the address that it was given with. */
function placeColumns(events: readonly CaseEvent[], words: string | null) {
  const address = newAddress(events);
  return address === undefined ? {} : { address, lng: null, lat: null, bigrams: bigrams(`${words ?? ''} ${address}`) };
}

function newAddress(events: readonly CaseEvent[]): string | undefined {
  const address = events.findLast(({ type }) => type === 're_placed')?.text?.['address'];
  return typeof address === 'string' ? address : undefined;
}

async function lockRow(em: SqlEntityManager, { caseId, command, events }: Recording): Promise<LockedRow> {
  const ids = [...new Set([command.id, ...events.map((event) => event.command)])];
  // What the subqueries see may be older than the row that the lock waited for. That is harmless: such a row has moved on
  // from the expected version, and the events that it has gained are read anew.
  // The weaker lock, because the letters of another case refer to this row.
  const [row] = await em.execute<LockedRow[]>(sql`
    select c.number, c.version, c.state, c.spans, c.involved,
      case when ${newAddress(events) !== undefined} then c.title || ' ' || c.description end as words,
      exists (
        select 1 from case_event e
        where e.case_id = c.id and e.command_id = any (array[${ids}]::text[])) as known,
      (${standingOf(events)}) as standing
    from "case" c where c.id = ${caseId} for no key update of c`);
  if (!row) throw new Error(`there is no case ${caseId} to record on`);
  return row;
}
