import { evolve, type CaseState } from '../../domain/case.ts';
import type { Installation } from './installation.ts';
import type { Check } from './invariants.ts';
import { readLives, type Life } from './lives.ts';

const graceMs = 60_000;

/** One time that ran out: when it was due, from when that could be noticed, and when it was recorded (epoch ms, product time). */
type Firing = { number: string; clock: string; dueAt: number; noticeableAt: number; at: number };

/**
 * I6: no time ran out before it was due, and none was noticed more than a minute late. Late for all alike is an outage, which is
 * no fault: that the clocks were going shows in another case whose time ran out meanwhile and was noticed within its minute.
 */
export async function checkTimes({ orm }: Pick<Installation, 'orm'>): Promise<Check> {
  const firings: Firing[] = [];
  for await (const life of readLives(orm)) firings.push(...firingsOf(life));
  const early = firings.filter(({ dueAt, at }) => at <= dueAt);
  const prompt = firings.filter(({ noticeableAt, at }) => at <= noticeableAt + graceMs);
  const late = firings.filter(
    ({ number, noticeableAt, at }) =>
      at > noticeableAt + graceMs &&
      prompt.some((other) => other.number !== number && other.at > noticeableAt && other.at < at - graceMs),
  );
  return {
    counted: `${firings.length} times that ran out`,
    faults: [
      ...early.map(({ number, clock }) => `${number}: ${clock} was missed before it was due`),
      ...late.map(({ number, clock }) => `${number}: ${clock} was missed late while other clocks were going`),
    ],
  };
}

function firingsOf({ row, events }: Life): Firing[] {
  const firings: Firing[] = [];
  // A stop that is taken back may leave a clock past its due time, which nobody could have noticed while it stood.
  const changedAt = new Map<string, number>();
  let state: CaseState | null = null;
  for (const { fact } of events) {
    if (fact.type === 'climbed' || fact.type === 'clock_missed') {
      const { clock } = fact.data;
      const dueAt = state?.clocks.find(({ id }) => id === clock)?.dueAt ?? Number.NaN;
      const noticeableAt = Math.max(dueAt, changedAt.get(clock) ?? 0);
      firings.push({ number: row.number, clock, dueAt, noticeableAt, at: fact.at });
    }
    for (const change of fact.clocks ?? []) if (change.do !== 'fire') changedAt.set(change.id, fact.at);
    // A life that does not begin with its registration is for I4 and I5 to complain about.
    if (state === null && fact.type !== 'registered') return [];
    state = evolve(state, fact);
  }
  return firings;
}
