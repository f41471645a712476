import type { BreachFilters } from '../../database/breach-filters.ts';
import type { CaseFilters } from '../../database/case-filters.ts';
import { instantText } from '../cases/instants.ts';

type Said = string | number | boolean | undefined;

/** An address of this API with those parameters that are told. */
export function address(path: string, parameters: Record<string, Said>): string {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) said.set(name, String(value));
  const query = said.toString();
  return `/api/v1${path}${query && `?${query}`}`;
}

/** The address of the list of cases that pass these filters (instants in epoch ms). */
export function casesAddress({ promised, ...filters }: CaseFilters): string {
  const said = Object.entries(filters).map(([name, value]) => [
    name,
    typeof value === 'number' ? instantText(value) : value,
  ]);
  const due = promised && {
    promisedFrom: instantText(promised.from),
    promisedTo: instantText(promised.to),
    kept: promised.kept,
    extended: promised.extended,
  };
  return address('/cases', { ...Object.fromEntries(said), ...due });
}

/** The lists that make up the numbers of a breach report, or of one of its groups, at `now` (epoch ms). */
export function linksOf({ from, to, unit, kind, topic, heldBy, heldAt }: BreachFilters, now: number) {
  const cases = { unit, kind, topic, holder: heldBy, level: heldAt };
  const window = { from: instantText(from), to: instantText(to) };
  // A total time that is not due yet cannot have been kept.
  const due = { ...cases, promisedFrom: window.from, promisedTo: instantText(Math.max(from, Math.min(to, now))) };
  return {
    registered: address('/cases', { ...cases, registeredFrom: window.from, registeredTo: window.to }),
    closed: address('/cases', { ...cases, closedFrom: window.from, closedTo: window.to }),
    due: address('/cases', due),
    listed: address('/cases', { ...due, status: 'listed' }),
    onTime: address('/cases', { ...due, kept: true }),
    extended: address('/cases', { ...due, extended: true }),
    breached: address('/reports/breaches', { unit, kind, topic, heldBy, heldAt, ...window }),
  };
}
