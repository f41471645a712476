import { Unit } from '../../database/entities/unit.ts';
import { fold, foldLife, type CaseState } from '../../domain/case.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import { nextRung } from '../../domain/case-rungs.ts';
import { isRefusal } from '../../domain/refusals.ts';
import type { Installation } from './installation.ts';
import type { Check } from './invariants.ts';
import { readLives, type StoredFact } from './lives.ts';
import { asDecided, decideAgain } from './replay.ts';
import { isSame } from './same.ts';

/** I4: events are numbered without gap, in the order of time, and the domain decides each of them again as it is on record. */
export async function checkPaths({ orm }: Installation): Promise<Check> {
  const units = await orm.em.fork().findAll(Unit);
  const beside = new Map(units.map(({ code, kind, parent }) => [code, onLadder.has(kind) ? code : (parent ?? code)]));
  const areaOf = (unit: string) => beside.get(unit) ?? unit;
  const faults: string[] = [];
  let count = 0;
  for await (const { row, events } of readLives(orm)) {
    count += events.length;
    const gap = events.findIndex(({ seq }, index) => seq !== index + 1);
    if (gap >= 0) faults.push(`${row.number}: event ${gap + 1} is not there`);
    else faults.push(...strayings(events, areaOf).map((what) => `${row.number}: ${what}`));
  }
  return { counted: `${count} events`, faults };
}

const onLadder = new Set<string>(['street', 'community', 'grid']);

/** Where a life leaves the paths of the domain. */
function strayings(events: readonly StoredFact[], areaOf: (unit: string) => string): string[] {
  const faults: string[] = [];
  let state: CaseState | null = null;
  for (const batch of inBatches(events)) {
    const facts = batch.map(({ fact }) => fact);
    const [first] = facts;
    const last = batch.at(-1);
    if (!first || !last) return faults;
    if (state === null && first.type !== 'registered') return ['it does not begin with its registration'];
    const where = `event ${last.seq - batch.length + 1} (${first.type})`;
    faults.push(...untimely(state, first).map((what) => `${where} ${what}`));
    const again = decideAgain(state, facts, areaOf);
    if (again !== null && isRefusal(again)) faults.push(`${where} is refused by the domain (${again.refused})`);
    else if (again !== null && !isSame(again.map(asDecided), facts.map(asDecided)))
      faults.push(`${where} is not what the domain decides`);
    state = state === null ? foldLife(facts) : fold(state, facts);
    if (last.level !== state.level) faults.push(`${where} is filed under another level`);
  }
  return faults;
}

/** The events of one command each, in order. */
function inBatches(events: readonly StoredFact[]): StoredFact[][] {
  const batches: StoredFact[][] = [];
  for (const event of events) {
    const open = batches.at(-1);
    if (open?.[0]?.fact.command === event.fact.command) open.push(event);
    else batches.push([event]);
  }
  return batches;
}

/** Time never goes back within a life, and what was due before an event has fired before it, the earliest first. */
function untimely(state: CaseState | null, first: CaseEvent): string[] {
  if (state === null) return [];
  const due = nextRung(state);
  const passed = due !== null && due.at <= first.at && !first.command.startsWith(`rung:${due.clock}:`);
  return [
    ...(first.at < state.lastAt ? ['lies before the one before it'] : []),
    ...(passed ? ['came before a rung that was due'] : []),
  ];
}
