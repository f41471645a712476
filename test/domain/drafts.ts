import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import type { Policy } from '../../domain/policy.ts';

export type Json = Record<string, unknown>;

/** A policy as the API prints it and takes it, to be changed at will. */
export function draftedPolicy({ name, effectiveFrom, version: _, ...said }: Policy = ordinance5wd): Json {
  const printed = { name, effectiveFrom: new Date(effectiveFrom).toISOString(), ...said };
  return JSON.parse(JSON.stringify(printed)) as Json;
}

/** The calendar of 2026 as the API prints it and takes it, to be changed at will. */
export function draftedCalendar(name = 'cn-2026'): Json {
  const { version: _, ...days } = cn2026;
  return JSON.parse(JSON.stringify({ name, ...days })) as Json;
}

export function rowIn(draft: Json, id: string): Json {
  const row = (draft['rows'] as Json[]).find((each) => each['id'] === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
}
