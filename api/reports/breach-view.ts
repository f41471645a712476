import type { Breach } from '../../database/breach-report.ts';
import type { Lateness } from '../../database/breach-totals.ts';
import { durationText } from '../../domain/durations.ts';
import type { Ledger } from '../../domain/ledger.ts';
import { instantOrNull, instantText } from '../cases/instants.ts';
import type { BreachItemView } from './schema.ts';

/** One missed clock: whose it was, how late, and how long each level had the case while it ran. */
export function viewBreach(breach: Breach): BreachItemView {
  const {
    case: about,
    clock,
    holder,
    lateByMs,
    heldByLevel,
    breachedAt,
    extensions,
    cards,
    source,
    noticedLateByMs,
  } = breach;
  return {
    case: about,
    number: about.number,
    clock: clock.id,
    kind: clock.kind,
    level: holder?.level ?? null,
    holder: holder && {
      unit: { code: holder.unit, name: holder.unitName ?? holder.unit, level: holder.level },
      person: holder.person === null ? null : { id: holder.person, name: holder.personName ?? holder.person },
    },
    dueAt: instantOrNull(clock.dueAt),
    breachedAt: instantText(breachedAt),
    stoppedAt: instantOrNull(clock.stoppedAt),
    lateBy: durationText(lateByMs),
    heldByLevel: {
      grid: durationText(heldByLevel.grid),
      community: durationText(heldByLevel.community),
      street: durationText(heldByLevel.street),
    },
    pauses: pausesIn(clock.ledger),
    extensions: extensions.map(({ at, days }) => ({ at: instantText(at), days })),
    cards: cards.map(({ n, colour, issuedAt, liftedAt }) => ({
      n,
      colour,
      issuedAt: instantText(issuedAt),
      liftedAt: instantOrNull(liftedAt),
    })),
    policy: clock.policy,
    source,
    noticedLateBy: noticedLateByMs === null ? null : durationText(noticedLateByMs),
  };
}

/** Where one span of a ledger ended before the next began. */
function pausesIn(ledger: Ledger): BreachItemView['pauses'] {
  return ledger.flatMap(([, to], index) => {
    const next = ledger[index + 1];
    return to !== null && next && next[0] > to ? [{ from: instantText(to), to: instantText(next[0]) }] : [];
  });
}

export function viewLateness({ n, median, p95, longest }: Lateness) {
  return { n, median: durationText(median), p95: durationText(p95), longest: durationText(longest) };
}
