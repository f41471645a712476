import { raw, sql } from '@mikro-orm/postgresql';
import { isCaseId } from './case-id.ts';
import type { Sql } from './scope.ts';

/** Soonest due first, without a due time last; or latest registered, or latest changed first. */
export type Sort = 'due' | 'registered' | 'updated';

/** Where a page ended: the sorting instant of its last case as ISO text (`infinity` for no due time) and the case. */
export type Cursor = { sort: Sort; value: string; id: string };

const orders = {
  due: { key: raw(`coalesce(c.due_at, 'infinity')`), after: raw('>'), direction: raw('asc') },
  registered: { key: raw('c.registered_at'), after: raw('<'), direction: raw('desc') },
  updated: { key: raw('c.updated_at'), after: raw('<'), direction: raw('desc') },
} as const;

export function orderBy(sort: Sort): Sql {
  const { key, direction } = orders[sort];
  return sql`${key} ${direction}, c.id ${direction}`;
}

/** What comes after a page. The id settles ties, so that no case is shown twice or left out. */
export function after({ sort, value, id }: Cursor): Sql {
  const { key, after: beyond } = orders[sort];
  return sql`(${key}, c.id) ${beyond} (${value}::timestamptz, ${id}::uuid)`;
}

export function writeCursor({ sort, value, id }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, value, id])).toString('base64url');
}

/** Reads what a caller brings back, or null when no page of this order ended there. */
export function readCursor(text: string, sort: Sort): Cursor | null {
  const found = /^\["(\w+)","(infinity|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)","([\da-f-]{36})"\]$/.exec(
    Buffer.from(text, 'base64url').toString(),
  );
  const [, of, value, id] = found ?? [];
  if (of !== sort || value === undefined || id === undefined) return null;
  const isReal = value === 'infinity' || !Number.isNaN(Date.parse(value));
  return isReal && isCaseId(id) ? { sort, value, id } : null;
}
