import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import { after, orderBy, writeCursor, type Cursor, type Sort } from './board-order.ts';
import { conditionOf, type CaseFilters } from './case-filters.ts';
import { lineColumns, toCaseRow, type CaseLine } from './case-row.ts';
import type { Reader } from './case-views.ts';
import { toTime } from './instants.ts';
import type { NameBook } from './names.ts';
import { reportersOf } from './other-cases.ts';

export type BoardPage = { sort: Sort; limit: number; cursor?: Cursor | undefined };

/** A case of a list, and how many people reported it. */
export type BoardLine = CaseLine & { reporters: number };

/** One page of a list; the names are those of the holders, of the places, and of who answers for what is listed. */
export type Board = { items: BoardLine[]; names: NameBook; nextCursor: string | null };

type BoardRow = {
  unit_name: string | null;
  person_name: string | null;
  owner_name: string | null;
  place: string;
  place_name: string | null;
  reporters: number;
};

/** The cases that a reader may see and that pass the filters, one page of them, in one statement. */
export async function readBoard(
  em: SqlEntityManager,
  reader: Reader,
  filters: CaseFilters,
  { sort, limit, cursor }: BoardPage,
  now: number,
): Promise<Board> {
  const rest = cursor ? after(cursor) : sql`true`;
  // Names are looked up and reporters counted for the page alone: joined, they would tempt the planner to sort whatever is open.
  const rows = await em.execute<BoardRow[]>(sql`
    select ${lineColumns},
      (select name from unit where code = c.holder_unit) as unit_name,
      (select name from person where id = c.holder_person) as person_name,
      (select name from person where id = c.state -> 'listing' ->> 'owner') as owner_name,
      coalesce(c.grid, c.community, c.street) as place,
      (select name from unit where code = coalesce(c.grid, c.community, c.street)) as place_name,
      ${reportersOf} as reporters
    from "case" c
    where ${conditionOf(filters, reader, now)} and ${rest}
    order by ${orderBy(sort)} limit ${limit + 1}`);
  const items = rows.map((row): BoardLine => ({ ...toCaseRow(em, row), reporters: row.reporters }));
  const page = items.slice(0, limit);
  const last = items.length > limit ? page.at(-1) : undefined;
  return {
    items: page,
    names: {
      units: named(
        rows.flatMap((row, index) => [
          [row.place, row.place_name],
          [items[index]?.holderUnit, row.unit_name],
        ]),
      ),
      people: named(
        page.flatMap(({ holderPerson, state }, index) => [
          [holderPerson, rows[index]?.person_name],
          [state.listing?.owner, rows[index]?.owner_name],
        ]),
      ),
    },
    nextCursor: last ? writeCursor({ sort, value: sortingInstant(last, sort), id: last.id }) : null,
  };
}

function sortingInstant({ dueAt, registeredAt, updatedAt }: CaseLine, sort: Sort): string {
  const instant = { due: dueAt ?? null, registered: registeredAt, updated: updatedAt }[sort];
  return instant === null ? 'infinity' : toTime(instant);
}

function named(
  pairs: readonly (readonly [string | null | undefined, string | null | undefined])[],
): Record<string, string> {
  return Object.fromEntries(pairs.flatMap(([key, name]) => (key && name ? [[key, name]] : [])));
}
