import { cn2026 } from './calendars/cn-2026.ts';
import { firstCatalogue, type Catalogue } from './catalogue.ts';
import { caseKinds, tracks } from './kinds.ts';
import { checkPolicy } from './policy-faults.ts';
import { placed } from './policy-fault-places.ts';
import { missingSources, referenceFaults, unknownReasons } from './policy-references.ts';
import type { Policy, PolicyRow } from './policy.ts';
import { policyShape } from './policy-shape.ts';
import type { PolicyContent } from './policy-shape.ts';
import { collector, isWithin, withoutEchoes } from './publication-faults.ts';
import type { PublicationFault } from './publication-faults.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** A policy that was read out of loose JSON, as far as it could be; it is sound only where there are no faults. */
export type ReadPolicy = { content: PolicyContent; policy: Policy; faults: PublicationFault[] };

/**
 * Reads a drafted policy as its `version` and names every fault that forbids publishing it (sla.md "Policies"), with JSON pointers into the
 * draft. Budgets are compared on each of `calendars`, which have to be sound; the calendar inside the draft is not looked at; topics and
 * listing reasons have to be in the catalogue. Total for any JSON.
 */
export function readPolicy(
  drafted: unknown,
  version: number,
  calendars: readonly WorkCalendar[],
  catalogue: Catalogue = firstCatalogue,
): ReadPolicy {
  const { faults, report } = collector();
  const content = policyShape.read(withoutCalendar(drafted), '', report);
  const { name, effectiveFrom, fixed, rungs } = content;
  const policy: Policy = {
    name,
    version,
    effectiveFrom,
    rows: content.rows.map(legible),
    fixed,
    ...(rungs && { rungs }),
  };
  const unreadMatches = faults
    .filter(({ at }) => /^\/rows\/\d+\/match/.test(at))
    .map(({ at }) => at.split('/', 4).join('/'));
  const wrong = [
    ...referenceFaults(policy),
    ...unknownReasons(policy, catalogue),
    ...misfits(policy, calendars, catalogue).filter(
      ({ fault, at }) => fault !== 'unknown_topic' || !unreadMatches.some((each) => isWithin(at, each)),
    ),
    ...missingSources(policy),
  ];
  return { content, policy, faults: withoutEchoes(faults, wrong) };
}

/** What `checkPolicy` finds. Rows go by their places there, because their ids may be missing or given twice. */
function misfits(policy: Policy, calendars: readonly WorkCalendar[], catalogue: Catalogue): PublicationFault[] {
  const byPlace = { ...policy, rows: policy.rows.map((row, n) => ({ ...row, id: String(n) })) };
  const all = calendars.length > 0 ? calendars : [cn2026];
  return all.flatMap((calendar) => checkPolicy(byPlace, calendar, catalogue).map((fault) => placed(fault, policy)));
}

function withoutCalendar(drafted: unknown): unknown {
  if (typeof drafted !== 'object' || drafted === null || Array.isArray(drafted)) return drafted;
  return Object.fromEntries(Object.entries(drafted).filter(([name]) => name !== 'calendar'));
}

/** Without the kinds and tracks that do not exist: the shape has reported them. */
function legible(row: PolicyRow): PolicyRow {
  const { kinds, tracks: on, ...match } = row.match;
  return {
    ...row,
    match: {
      ...match,
      kinds: kinds.filter((kind) => caseKinds.includes(kind)),
      ...(on && { tracks: on.filter((track) => tracks.includes(track)) }),
    },
  };
}
