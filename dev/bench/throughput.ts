import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { accept, finish, gridDueAt, openCanonical, type Home } from './canonical-case.ts';
import { startEmptyWorker, type EmptyWorker } from './empty-worker.ts';
import { Turnstile } from './turnstile.ts';

export type Ratio = { ratio: number; low: number; high: number };

/** What is done at once, with cases and with empty workflows alike; a case that waits for its climb takes no place. */
const placesPerCore = 8;
// Until the first cases have climbed, nothing ends.
const caseWarmUpMs = 5_000;
const emptyWarmUpMs = 2_000;
const windowMs = 8_000;
const blocks = 3;

/** Does what takes a place at once, and resolves to what is left to do: whether it ended as it was meant to. */
type Life = (turnstile: Turnstile) => Promise<() => Promise<boolean>>;

/** P3: canonical cases per second ÷ empty workflows per second, in paired rounds A B B A; takes under three minutes. */
export async function measureRatio(home: Home, temporalAddress: string): Promise<Ratio> {
  const empty = await startEmptyWorker(temporalAddress);
  try {
    const caseRate = () => measureRate(caseWarmUpMs, (turnstile) => liveCanonical(home, turnstile));
    const emptyRate = () => measureRate(emptyWarmUpMs, () => liveEmpty(home, empty));
    const ratios: number[] = [];
    for (let block = 0; block < blocks; block++) {
      const [first, second] = [await caseRate(), await emptyRate()];
      const [third, fourth] = [await emptyRate(), await caseRate()];
      ratios.push(first / second, fourth / third);
    }
    return summarise(ratios);
  } finally {
    await empty.stop();
  }
}

/** On a machine that lags by seconds the levels of a case run out too early: that is not the canonical case, and not counted. */
async function liveCanonical(home: Home, turnstile: Turnstile): Promise<() => Promise<boolean>> {
  const { caseId, state } = await openCanonical(home);
  const isAccepted = await isDone(accept(home, caseId));
  return async () => {
    // A moment more, so that it is the timer that lets the case climb and not the feedback coming late.
    await pause(Math.max(gridDueAt(state) + 100 - Date.now(), 0));
    return isAccepted && turnstile.finish(() => isDone(finish(home, caseId)));
  };
}

async function liveEmpty({ client }: Home, empty: EmptyWorker): Promise<() => Promise<boolean>> {
  await empty.live(client);
  return () => Promise.resolve(true);
}

async function isDone(command: Promise<void>): Promise<boolean> {
  try {
    await command;
    return true;
  } catch (error) {
    if (error instanceof WorkflowUpdateFailedError) return false;
    throw error;
  }
}

/** How many end per second when as much is under way as the machine bears. */
async function measureRate(warmUpMs: number, live: Life): Promise<number> {
  const places = placesPerCore * cpus().length;
  const turnstile = new Turnstile(places);
  const from = performance.now() + warmUpMs;
  const until = from + windowMs;
  const ends: Promise<void>[] = [];
  let ended = 0;
  const count = async (rest: () => Promise<boolean>) => {
    const isMeant = await rest();
    const now = performance.now();
    if (isMeant && now >= from && now < until) ended++;
  };
  const lane = async () => {
    while (performance.now() < until) ends.push(count(await turnstile.begin(() => live(turnstile))));
  };
  await Promise.all(Array.from({ length: places }, lane));
  await Promise.all(ends);
  if (ended === 0)
    throw new Error('This machine is too busy to end anything in time: run the benchmark on a quiet one.');
  return (ended * 1_000) / windowMs;
}

/** The median of paired ratios; the extremes of six enclose the true median with 97 % confidence. */
function summarise(ratios: readonly number[]): Ratio {
  const sorted = ratios.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[0], sorted.at(-1)];
  const [below = 0, above = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return { ratio: round((below + above) / 2), low: round(low), high: round(high) };
}

const round = (value: number) => Math.round(value * 1_000) / 1_000;
