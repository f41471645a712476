import { describe, expect, test } from 'vitest';
import { faults } from '../../api/texts/en/faults.ts';
import { readBudget, type BudgetCode } from '../../domain/budget.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import type { CaseRules } from '../../domain/case-events.ts';
import { changeClocks } from '../../domain/clock-changes.ts';
import type { Clock, ClockChange } from '../../domain/clock.ts';
import { deadline, remaining } from '../../domain/deadlines.ts';
import type { CaseKind, Track } from '../../domain/kinds.ts';
import { ledgerWithPauses } from '../../domain/ledger.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import { bindRow } from '../../domain/policy.ts';
import { rungInstant } from '../../domain/rungs.ts';
import { topics } from '../../domain/topics.ts';
import { isCovered, localDay, occasionOn, spansOn } from '../../domain/work-calendar.ts';
import { nouns } from '../../api/texts/zh/nouns.ts';
import { pageTime, tableOf } from '../support/sla-page.ts';
import { chinaText } from './china-time.ts';

const due = (text: string) => ({ dueAt: pageTime(text), provisional: text.endsWith('provisional') });
const row = bindRow(ordinance5wd, { kind: 'request', topic: 'help' });
if (!row) throw new Error('no row for a call for help');
const rules: CaseRules = { row, calendar: cn2026 };

/** A total time of the page, started and changed as a case would change it. */
function clockAt(start: string, code: string, ...changes: [at: string, change: ClockChange][]): Clock {
  const begin = {
    do: 'start',
    id: 'resolve',
    kind: 'resolve',
    policy: 'page',
    ...readBudget(code as BudgetCode),
  } as const;
  const begun = changeClocks([], begin, pageTime(start), rules);
  const [clock] = changes.reduce((now, [at, change]) => changeClocks(now, change, pageTime(at), rules), begun);
  if (!clock) throw new Error('no clock');
  return clock;
}

const minutes = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

describe('docs/sla.md', () => {
  test.each(tableOf('date', 'worked', 'why'))('says what is worked on %s', (date, worked, why) => {
    const day = localDay(cn2026, pageTime(date));
    const spans = spansOn(cn2026, day).map(([from, to]) => `${minutes(from)}–${minutes(to)}`);
    expect(spans.join(' ') || '–').toBe(worked);
    const occasion = occasionOn(cn2026, day);
    const told = 'name' in occasion ? `${occasion.kind} ${occasion.name}` : occasion.kind;
    expect(isCovered(cn2026, day) ? told : 'provisional').toBe(why);
  });

  test('names each unit with its word and its code', () => {
    const said = tableOf('unit', 'code', 'counts').flatMap(([units = '', codes = '']) => {
      const code = [...codes.matchAll(/`(\w+)`/g)].map(([, one]) => one);
      return [...units.matchAll(/`(\w+)` ([^,]+)/g)].map(([, unit, word], n) => [unit, word, code[n]]);
    });
    expect(Object.fromEntries(said.map(([unit, word]) => [unit, word]))).toEqual(nouns.budgets);
    for (const [unit, , code] of said) expect(readBudget(`1${code}` as BudgetCode)).toEqual({ unit, budget: 1 });
  });

  test.each(tableOf('start', 'budget', 'due'))('counts from %s %s to %s', (start, code, until) => {
    const found = deadline(cn2026, readBudget(code as BudgetCode), [[pageTime(start), null]]);
    expect(found).toEqual(due(until));
  });

  test.each(tableOf('start', 'budget', 'paused', 'left', 'due'))(
    'pauses what began %s with %s over %s: %s left, due %s',
    (start, code, paused, left, until) => {
      const [from = '', to = ''] = paused.split(' – ');
      const budget = readBudget(code as BudgetCode);
      const ledger = ledgerWithPauses(pageTime(start), [[pageTime(from), pageTime(to)]]);
      expect(deadline(cn2026, budget, ledger)).toEqual(due(until));
      const stopped = clockAt(start, code, [from, { do: 'pause', id: 'resolve' }]);
      expect([stopped.state, stopped.dueAt, stopped.pending]).toEqual(['paused', null, undefined]);
      expect(remaining(cn2026, budget, stopped.ledger, pageTime(from))).toBe(left);
      const resumed = clockAt(
        start,
        code,
        [from, { do: 'pause', id: 'resolve' }],
        [to, { do: 'resume', id: 'resolve' }],
      );
      expect(resumed).toMatchObject({ state: 'running', dueAt: pageTime(until) });
    },
  );

  test.each(tableOf('start', 'budget', 'rung', 'at'))(
    'fires from %s with %s the rung %s at %s',
    (start, code, rung, at) => {
      expect(chinaText(rungInstant(clockAt(start, code), rung, cn2026))).toBe(chinaText(pageTime(at)));
    },
  );

  test.each(tableOf('start', 'budget', 'days', 'due'))(
    'extends what began %s with %s by %s days until %s',
    (start, code, days, until) => {
      const granted = clockAt(start, code, [start, { do: 'extend', id: 'resolve', days: Number(days) }]);
      expect(granted).toMatchObject({ ...due(until), extendedDays: Number(days), generation: 2 });
    },
  );

  test.each(tableOf('due', 'stopped', 'verdict'))(
    'judges what is due %s and stopped %s as %s',
    (until, stop, verdict) => {
      const ended = clockAt('Mon 2026-03-02 09:00', '5wd', [stop, { do: 'stop', id: 'resolve' }]);
      expect(ended).toMatchObject({ dueAt: pageTime(until), state: verdict });
    },
  );

  test.each(tableOf('kind', 'topic', 'track', 'row', 'total'))(
    'gives a %s of %s on %s the row %s with %s',
    (kind, topic, track, id, total) => {
      const [is, isZh] = kind.split(' ') as [CaseKind, string];
      const [of = '', ofZh] = topic.split(' ');
      const [on, onZh] = track.split(' ') as [Track, string];
      expect(bindRow(ordinance5wd, { kind: is, topic: of, track: on })).toMatchObject({
        id,
        resolve: total,
      });
      const known = topics[is] as Record<string, { zh: string }>;
      expect([nouns.kinds[is], known[of]?.zh, nouns.tracks[on]]).toEqual([isZh, ofZh, onZh]);
    },
  );

  test('names faults that there are', () => {
    const named = tableOf('fault', 'what to do').map(([fault = '']) => fault.replaceAll('`', ''));
    expect(named.filter((fault) => !(fault in faults.faults))).toEqual([]);
  });
});
