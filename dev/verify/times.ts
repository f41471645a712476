import { evolve, type CaseState } from '../../domain/case.ts';
import type { Installation } from './installation.ts';
import type { Check } from './invariants.ts';
import { readLives, type Life } from './lives.ts';

const graceMs = 60_000;

/** One time that ran out: when it was due and when that was recorded (epoch ms, product time). */
type Firing = { number: string; clock: string; dueAt: number; at: number };

/**
 * I6: no time ran out before it was due, and none was noticed more than a minute late. Late for all alike is an outage, which is
 * no fault: that the clocks were going shows in another case whose time ran out meanwhile and was noticed within its minute.
 */
export async function checkTimes({ orm }: Installation): Promise<Check> {
  const firings: Firing[] = [];
  for await (const life of readLives(orm)) firings.push(...firingsOf(life));
  const early = firings.filter(({ dueAt, at }) => at <= dueAt);
  const prompt = firings.filter(({ dueAt, at }) => at <= dueAt + graceMs);
  const late = firings.filter(
    ({ number, dueAt, at }) =>
      at > dueAt + graceMs &&
      prompt.some((other) => other.number !== number && other.at > dueAt && other.at < at - graceMs),
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
  let state: CaseState | null = null;
  for (const { fact } of events) {
    if (fact.type === 'climbed' || fact.type === 'clock_missed') {
      const { clock } = fact.data;
      const dueAt = state?.clocks.find(({ id }) => id === clock)?.dueAt ?? Number.NaN;
      firings.push({ number: row.number, clock, dueAt, at: fact.at });
    }
    // A life that does not begin with its registration is for I4 and I5 to complain about.
    if (state === null && fact.type !== 'registered') return [];
    state = evolve(state, fact);
  }
  return firings;
}
