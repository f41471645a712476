import type { MikroORM } from '@mikro-orm/postgresql';
import { CaseClock } from '../../database/entities/case-clock.ts';
import { CaseEvent } from '../../database/entities/case-event.ts';
import { Case } from '../../database/entities/case.ts';
import type { CaseEvent as Fact } from '../../domain/case-events.ts';

const pageSize = 200;

/** A stored event as the domain reads it, with what only the database knows of it. */
export type StoredFact = { seq: number; ordinal: number; level: string; fact: Fact };

export type Life = {
  row: Awaited<ReturnType<typeof readPage>>['rows'][number];
  events: readonly StoredFact[];
  clocks: Awaited<ReturnType<typeof readPage>>['clocks'];
};

/** Every case with its events and clocks as they stand at one instant each, page by page in the order of their ids. */
export async function* readLives(orm: MikroORM): AsyncGenerator<Life> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows, events, clocks } = await readPage(orm, after);
    const eventsOf = Map.groupBy(events, ({ caseId }) => caseId);
    const clocksOf = Map.groupBy(clocks, ({ caseId }) => caseId);
    for (const row of rows)
      yield { row, events: (eventsOf.get(row.id) ?? []).map(asFact), clocks: clocksOf.get(row.id) ?? [] };
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return;
    after = last.id;
  }
}

/** One transaction that sees one instant: a row and its events must not be read on either side of a change. */
function readPage(orm: MikroORM, after: string) {
  return orm.em.fork().transactional(
    async (em) => {
      const rows = await em.find(Case, { id: { $gt: after } }, { orderBy: { id: 'asc' }, limit: pageSize });
      const caseId = { $in: rows.map(({ id }) => id) };
      const events = await em.find(CaseEvent, { caseId }, { orderBy: { caseId: 'asc', seq: 'asc' } });
      return { rows, events, clocks: await em.find(CaseClock, { caseId }) };
    },
    { isolationLevel: 'repeatable read', readOnly: true },
  );
}

type Row = Awaited<ReturnType<typeof readPage>>['events'][number];

function asFact({ seq, ordinal, level, type, data, at, by, commandId, clocks, text }: Row): StoredFact {
  const fact = { type, data, at, by, command: commandId, ...(clocks && { clocks }), ...(text && { text }) } as Fact;
  return { seq, ordinal, level, fact };
}
