import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deadline, instantAtPercent, unspent } from '../../domain/deadlines.ts';
import { explain } from '../../domain/explanation.ts';
import { ledgerWithPauses } from '../../domain/ledger.ts';
import { bruteDays, bruteDeadline, bruteInstant, bruteRunningTime, lastWalked } from './deadline-oracle.ts';
import { laterBy, situations } from './deadline-situations.ts';

const cases = Number(process.env['GRIDCASE_ORACLE_CASES'] ?? 20_000);
const timeout = 60_000 + cases * 20; // grows with the number of cases, so that more of them need no other change

test(`the due time of ${cases} random clocks is the one found by walking every minute`, { timeout }, () => {
  const met = { due: 0, never: 0, later: 0, provisional: 0 };
  fc.assert(
    fc.property(situations, (situation) => {
      const { calendar, budget, start, pauses } = situation;
      const engine = deadline(calendar, budget, ledgerWithPauses(start, pauses));
      const oracle = bruteDeadline(situation);
      if (oracle === 'later') expect(engine?.dueAt ?? Infinity).toBeGreaterThan(lastWalked(start));
      else expect(engine).toEqual(oracle === 'never' ? null : oracle);
      met[typeof oracle === 'string' ? oracle : 'due'] += 1;
      if (engine?.provisional) met.provisional += 1;
    }),
    { numRuns: cases },
  );
  // A generator that went astray would prove nothing: most clocks must fall due, and the rare answers must occur.
  expect(met.due).toBeGreaterThan(cases / 2);
  expect(Math.min(met.never, met.provisional)).toBeGreaterThan(cases / 100);
});

test('what is left of a random clock is what the walk has not used up', { timeout }, () => {
  fc.assert(
    fc.property(situations, laterBy, (situation, later) => {
      const { calendar, budget, start, pauses } = situation;
      const now = start + later;
      const left = unspent(calendar, budget, ledgerWithPauses(start, pauses), now);
      if (budget.unit.endsWith('_day')) {
        expect(left).toBe(Math.max(0, budget.budget - bruteDays(situation, now)));
      } else {
        const whole = Math.round(budget.budget * (budget.unit.endsWith('_minute') ? 60_000 : 3_600_000));
        const used = bruteRunningTime(situation, budget.unit.startsWith('working'), now);
        expect(left).toBe(Math.max(0, whole - used));
      }
    }),
    { numRuns: cases / 20 },
  );
});

test('a percent rung of a random clock is where the walk has used up that share', { timeout }, () => {
  fc.assert(
    fc.property(situations, fc.integer({ min: 1, max: 100 }), (situation, percent) => {
      const { calendar, budget, start, pauses } = situation;
      const ledger = ledgerWithPauses(start, pauses);
      const oracle = bruteDeadline(situation);
      if (typeof oracle === 'string') return;
      const worksOnly = budget.unit.startsWith('working');
      const whole = bruteRunningTime(situation, worksOnly, oracle.dueAt);
      const rung = bruteInstant(situation, worksOnly, Math.floor((whole * percent) / 100));
      expect(instantAtPercent(calendar, budget, ledger, percent)).toBe(rung);
      if (percent === 100) expect(rung).toBe(oracle.dueAt);
    }),
    { numRuns: cases / 20 },
  );
});

test('the explanation of a random clock adds up to its budget and its due time', { timeout }, () => {
  fc.assert(
    fc.property(situations, (situation) => {
      const { calendar, budget, start, pauses } = situation;
      const ledger = ledgerWithPauses(start, pauses);
      const due = deadline(calendar, budget, ledger);
      const said = explain(calendar, budget, ledger);
      expect(said).toMatchObject({ dueAt: due?.dueAt ?? null, provisional: due?.provisional ?? false });
      expect(said.steps.length).toBeLessThanOrEqual(60);
      if (!due) return;
      let counted = 0;
      let minutes = 0;
      for (const step of said.steps) {
        if (step.what !== 'counted' && step.what !== 'folded') continue;
        counted += step.what === 'folded' ? step.counted : step.days;
        minutes += step.minutes ?? 0;
      }
      const days = budget.unit.endsWith('_day');
      const perUnit = budget.unit.endsWith('_hour') ? 60 : 1;
      if (days) expect(counted).toBe(budget.budget);
      else expect(Math.round(minutes * 60_000)).toBe(Math.round(budget.budget * perUnit * 60_000));
      if (!budget.unit.startsWith('emergency'))
        expect(said.steps.some((step) => step.outsideCoverage)).toBe(due.provisional);
    }),
    { numRuns: cases / 20 },
  );
});
