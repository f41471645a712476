import { setTimeout as pause } from 'node:timers/promises';
import { checkAgreement } from './agreement.ts';
import { checkDuplicates } from './duplicates.ts';
import type { Installation } from './installation.ts';
import { checkLosses } from './losses.ts';
import { checkPaths } from './paths.ts';
import { checkStuck } from './stuck.ts';
import { checkTimes } from './times.ts';

/** What a check has looked at, and what it objects to: one line each, the same words as long as the fault is the same. */
export type Check = { counted: string; faults: string[] };

/** What became of one invariant of docs/operations.md "Verifying". */
export type Verdict = Check & { id: string; says: string; seconds: number };

type Invariant = { id: string; says: string; check: (installation: Installation) => Promise<Check> };

const invariants: readonly Invariant[] = [
  { id: 'I1', says: 'nothing is lost', check: checkLosses },
  { id: 'I2', says: 'nothing is there twice', check: checkDuplicates },
  { id: 'I3', says: 'nothing is stuck', check: checkStuck },
  { id: 'I4', says: 'every life is a path of the domain', check: checkPaths },
  { id: 'I5', says: 'row, events and workflow agree', check: checkAgreement },
  { id: 'I6', says: 'every time ran out when it was due', check: checkTimes },
];

const pauseMs = 1_000;

/**
 * Holds an installation to its invariants. People go on working meanwhile, so what looks wrong is looked at again until
 * `patienceMs` have passed: a fault is what was there at every look.
 */
export async function verify(installation: Installation, patienceMs = 60_000): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const { id, says, check } of invariants) {
    const startedAt = Date.now();
    let seen = await check(installation);
    while (seen.faults.length > 0 && Date.now() - startedAt < patienceMs) {
      await pause(pauseMs);
      const again = await check(installation);
      const before = new Set(seen.faults);
      seen = { ...again, faults: again.faults.filter((fault) => before.has(fault)) };
    }
    verdicts.push({ ...seen, id, says, seconds: (Date.now() - startedAt) / 1000 });
  }
  return verdicts;
}
