import { oneCase, type CaseView } from '../../cases/read-case.ts';
import { queryClient } from '../../server/query-client.ts';
import { verbForms } from '../../cases/verbs/verb-forms.ts';

/** The verbs that many cases can have at once. */
export const bulkVerbs = ['dispatch', 'assign', 'note', 'remind', 'issue_card'] as const;
export type BulkVerb = (typeof bulkVerbs)[number];

export const formOf = (verb: BulkVerb) => verbForms[verb];

type Obstacle = 'notAllowed' | 'otherUnit' | 'unreadable';
/** What would happen to one of the chosen cases: nothing where there is an obstacle. */
export type Planned =
  | { id: string; seen: CaseView; obstacle: null }
  | { id: string; seen: CaseView | null; obstacle: Obstacle };

/** Looks at each case as it is now, without changing any, until the signal says that nobody waits. `tell` hears how many were looked at. */
export async function planBulk(
  ids: readonly string[],
  verb: BulkVerb,
  tell: (done: number) => void,
  signal: AbortSignal,
): Promise<Planned[]> {
  const plan: Planned[] = [];
  let unit: string | undefined;
  for (const id of ids) {
    signal.throwIfAborted();
    const seen = await queryClient.query({ ...oneCase(id), staleTime: 0 }).catch(() => null);
    const obstacle = obstacleOf(seen, verb, unit);
    if (seen && obstacle === null) {
      unit ??= seen.holder.unit.code;
      plan.push({ id, seen, obstacle });
    } else plan.push({ id, seen, obstacle: obstacle ?? 'unreadable' });
    tell(plan.length);
  }
  return plan;
}

/** One person belongs to one unit: what another unit holds cannot be theirs. */
function obstacleOf(seen: CaseView | null, verb: BulkVerb, unit: string | undefined): Obstacle | null {
  if (!seen) return 'unreadable';
  if (!seen.allowed.some((allowed) => allowed.verb === verb)) return 'notAllowed';
  if (verb === 'assign' && unit !== undefined && seen.holder.unit.code !== unit) return 'otherUnit';
  return null;
}
