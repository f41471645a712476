import type { MikroORM } from '@mikro-orm/postgresql';
import type { CaseEvent } from '../../domain/case-events.ts';
import { foldLife, type CaseState } from '../../domain/case.ts';
import type { Exclusion, RateId } from '../../domain/rates.ts';

// Everything here is worked out from the events again, on purpose by other means than the product's: no column of a case but its channel is looked at.

export type Life = { id: string; channel: string; events: CaseEvent[]; state: CaseState };
export type Asked = { from: number; to: number; now: number; keep: (life: Life) => boolean };
export type Expected = Record<
  RateId,
  { numerator: number; denominator: number; excluded: Partial<Record<Exclusion, number>> }
>;

/** Every case of a database with its events, as they are on record. */
export async function readLives(orm: MikroORM): Promise<Life[]> {
  const em = orm.em.fork();
  const rows = await em.execute<{ id: string; channel: string; events: CaseEvent[] }[]>(`
    select c.id, c.channel, jsonb_agg(
        jsonb_build_object('type', e.type, 'at', round(extract(epoch from e.at) * 1000)::bigint, 'by', e.by, 'data', e.data,
          'command', e.command_id) || case when e.clocks is null then '{}' else jsonb_build_object('clocks', e.clocks) end
        order by e.seq) as events
    from "case" c join case_event e on e.case_id = c.id group by c.id`);
  return rows.map((row) => ({ ...row, state: foldLife(row.events) }));
}

type Of<T extends CaseEvent['type']> = CaseEvent & { type: T };
export function last<T extends CaseEvent['type']>({ events }: Life, ...types: T[]): Of<T> | undefined {
  return events.findLast((event): event is Of<T> => (types as string[]).includes(event.type));
}

const status = ({ state }: Life) => state.status;
export const closedAt = (life: Life) => (status(life) === 'closed' ? last(life, 'closed')?.at : undefined);
const isUnreachable = (life: Life) => status(life) === 'closed' && last(life, 'closed')?.data.after === 'unreachable';

export function dispatchedAt({ events }: Life): number | undefined {
  return events.findLast(
    ({ type, data }) => type === 'dispatched' || (type === 'registered' && data.status === 'pending_accept'),
  )?.at;
}

const why: [Exclusion, (life: Life) => boolean][] = [
  ['not_accepted', (life) => status(life) === 'rejected'],
  ['withdrawn', (life) => status(life) === 'withdrawn'],
  ['listed', (life) => status(life) === 'listed'],
  ['unreachable', isUnreachable],
  ['merged', (life) => status(life) === 'merged'],
];

/** The rates of sla-matrix.md §4, recounted. */
export function recount(lives: readonly Life[], { from, to, now, keep }: Asked): Expected {
  const kept = lives.filter(keep);
  const inside = (at: number | undefined) => at !== undefined && at >= from && at < to;
  const closed = kept.filter((life) => inside(closedAt(life)));
  const part = (base: Life[], counted: (life: Life) => boolean) => ({
    numerator: base.filter(counted).length,
    denominator: base.length,
    excluded: {},
  });
  const without = (all: Life[], base: (life: Life) => boolean, counted: (life: Life) => boolean) => ({
    ...part(
      all.filter((life) => base(life) && !why.some(([, is]) => is(life))),
      counted,
    ),
    excluded: Object.fromEntries(why.map(([name, is]) => [name, all.filter(is).length])),
  });
  const contact = ({ state }: Life) =>
    state.clocks.filter(({ kind }) => kind === 'contact').map((clock) => clock.state);
  const called = kept.filter((life) => inside(last(life, 'called_back')?.at));
  const answer = (life: Life) => last(life, 'called_back')?.data;
  const due = kept.filter((life) => dueMoments(life).some((at) => at >= from && at < Math.min(to, now)));
  const day = (at = 0) => Math.floor((at + 8 * 3_600_000) / 86_400_000);
  const agreed: Life[] = kept.filter((life) => inside(mediation(life)?.at) && isAgreed(life));
  return {
    response: without(
      kept.filter((life) => inside(dispatchedAt(life)) && contact(life).length > 0),
      (life) => contact(life).some((state) => state === 'met' || state === 'missed'),
      (life) => contact(life).includes('met'),
    ),
    resolution: without(
      called,
      (life) => answer(life)?.reached === true,
      (life) => answer(life)?.solved === true,
    ),
    satisfaction: without(
      called,
      (life) => answer(life)?.reached === true,
      (life) => ['satisfied', 'basically'].includes(answer(life)?.satisfaction ?? ''),
    ),
    on_time: {
      ...part(
        due.filter((life) => status(life) !== 'listed'),
        (life) => dueMoments(life, true).some((at) => at >= from && at < Math.min(to, now)),
      ),
      excluded: { listed: due.filter((life) => status(life) === 'listed').length },
    },
    rework: part(closed, (life) => last(life, 'rework_started') !== undefined),
    closed_at_grid: part(closed, ({ state }) => state.level === 'grid'),
    closed_at_community: part(closed, ({ state }) => state.level === 'community'),
    closed_at_street: part(closed, ({ state }) => state.level === 'street'),
    first_contact: part(closed, (life) => last(life, 'closed')?.data.after === 'on_spot'),
    same_day: part(closed, (life) => day(closedAt(life)) === day(life.events[0]?.at)),
    proactive: part(
      kept.filter((life) => inside(life.events[0]?.at)),
      ({ channel }) => ['patrol', 'visit', 'leader_walk'].includes(channel),
    ),
    mediation: {
      ...part(
        kept.filter((life) => inside(mediation(life)?.at) && mediation(life)?.outcome !== 'withdrawn'),
        isAgreed,
      ),
      excluded: {
        withdrawn: kept.filter((life) => inside(mediation(life)?.at) && mediation(life)?.outcome === 'withdrawn')
          .length,
      },
    },
    performance: part(agreed, ({ state: { mediation } }) => {
      const states = (mediation?.performances ?? []).map((performance) => performance.state);
      return states.length > 0 && states.every((state) => state === 'performed');
    }),
    confirmation: part(agreed, (life) => mediation(life)?.isConfirmed === true),
  };
}

/** When the total times of a case came due; `kept` alone those that were met without an extension. Of a listed one, when it was listed. */
export function dueMoments({ state, events }: Life, kept = false): number[] {
  const totals = state.clocks.filter(({ kind, state: verdict }) => kind === 'resolve' && verdict !== 'void');
  const due = totals
    .filter(({ state: verdict, extendedDays = 0 }) => !kept || (verdict === 'met' && extendedDays === 0))
    .flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]));
  const isStill = state.status === 'listed' && totals.some(({ state: verdict }) => verdict === 'paused');
  const listed = events.findLast(({ type }) => type === 'listed');
  return [...due, ...(isStill && !kept && listed ? [listed.at] : [])];
}

/** What the mediation came to that was opened last; what came of one before it does not count any more. */
function mediation({ events }: Life) {
  const since = events.slice(
    Math.max(
      0,
      events.findLastIndex(({ type }) => type === 'mediation_opened'),
    ),
  );
  const recorded = since.findLast((event) => event.type === 'outcome_recorded');
  const isConfirmed = since.some(({ type }) => type === 'confirmation_applied');
  return recorded && { at: recorded.at, outcome: recorded.data.outcome, isConfirmed };
}

const isAgreed = (life: Life) => ['agreed', 'partly_agreed'].includes(mediation(life)?.outcome ?? '');

/** How often the police was called in a window, and the whole minutes until it came; null where it came nowhere. */
export function policeArrivals(lives: readonly Life[], { from, to, keep }: Omit<Asked, 'now'>) {
  const calls = lives
    .filter(keep)
    .flatMap((life) => last(life, 'police_called')?.data ?? [])
    .filter(({ reportedAt }) => reportedAt >= from && reportedAt < to);
  const minutes = calls
    .flatMap(({ reportedAt, arrivedAt }) =>
      arrivedAt === undefined ? [] : Math.trunc((arrivedAt - reportedAt) / 60_000),
    )
    .toSorted((a, b) => a - b);
  const [half, sum] = [minutes.length / 2, minutes.reduce((all, took) => all + took, 0)];
  const [low, high] = [minutes[Math.ceil(half) - 1], minutes[Math.floor(half)]];
  return {
    called: calls.length,
    arrived: minutes.length,
    average: minutes.length > 0 ? Math.round((10 * sum) / minutes.length) / 10 : null,
    median: low !== undefined && high !== undefined ? (low + high) / 2 : null,
    longest: minutes.at(-1) ?? null,
  };
}
