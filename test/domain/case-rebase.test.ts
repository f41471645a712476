import { describe, expect, test } from 'vitest';

import { decide } from '../../domain/case-commands.ts';
import type { CaseRules } from '../../domain/case-events.ts';
import type { CaseState } from '../../domain/case.ts';
import { fold } from '../../domain/case.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { nextRung } from '../../domain/case-rungs.ts';
import type { RebaseCommand } from '../../domain/commands.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import { isRefusal } from '../../domain/refusals.ts';
import { china } from './china-time.ts';
import { by } from './doing.ts';
import { fireRungs, given } from './given.ts';
import { lateHoliday, loosened, rulesUnder, shortCoverage, tightened } from './other-rules.ts';
import { aCase, clockIn, clocksOf, dueTimes } from './some-case.ts';

const help = { kind: 'request', topic: 'help' } as const;
const known = (rules: CaseRules | null) => {
  if (!rules) throw new Error('these tests know their rows');
  return rules;
};

function command(rules: CaseRules): RebaseCommand {
  const by = { system: 'rebase', posts: [] };
  return {
    verb: 'rebase',
    id: 'rebase-1',
    bodyHash: 'rebase-1',
    by,
    args: { rebase: '1' },
    facts: { rules },
    text: { reason: '停水放假' },
  };
}

/** The case after the rungs due by then, the rebase, and the rungs due by then under the new rules. */
function rebase(life: ReturnType<typeof given>, time: string, rules: CaseRules | null): CaseState {
  const before = life.at(time).state;
  const events = decide(before, command(known(rules)), china(time));
  if (isRefusal(events)) throw new Error(`the rebase is refused: ${events.refused}`);
  const after = fold(before, events);
  return fold(after, fireRungs(after, china(time)));
}

const accepted = given(aCase())
  .and('2026-03-02 09:30', by('grid-worker').accept())
  .and('2026-03-02 09:40', by('grid-worker').contact());
const atStreet = given(aCase())
  .and('2026-03-02 09:10', by('grid-worker').contact())
  .and('2026-03-02 09:20', by('grid-worker').escalate())
  .and('2026-03-02 09:30', by('clerk').escalate())
  .and('2026-03-02 09:40', by('dispatcher').accept());

describe('a case under rules that have changed', () => {
  test('says which rules were and which are, with the reason; nobody but a system does it', () => {
    const rules = known(rulesUnder(loosened, cn2026, help));
    expect(decide(accepted.state, command(rules), china('2026-03-02 10:00'))).toMatchObject([
      {
        type: 'rebased',
        data: { rebase: '1', from: { policy: 'ordinance-5wd@1/R6', calendar: 'cn-2026@1' }, rules },
        by: { system: 'rebase' },
        text: { reason: '停水放假' },
      },
    ]);
  });

  test('a late holiday moves exactly what counts its days', () => {
    const after = rebase(accepted, '2026-03-02 10:00', rulesUnder(ordinance5wd, lateHoliday, help));
    expect(dueTimes(after)).toEqual({ ...dueTimes(accepted.state), resolve: '2026-03-12 17:30' });
    expect(clockIn(after, 'resolve')).toMatchObject({ calendar: 'cn-2026@2', generation: 1 });
  });

  test('the same rules again change nothing but the version of the case', () => {
    const again = rebase(accepted, '2026-03-02 10:00', rulesUnder(ordinance5wd, cn2026, help));
    expect(again.clocks).toEqual(accepted.state.clocks);
    expect(again.version).toBe(accepted.state.version + 1);
  });

  test('what was missed keeps its due time and its verdict under the most generous of rules', () => {
    const late = given(atStreet.at('2026-03-10 09:00').life);
    const after = rebase(late, '2026-03-10 10:00', rulesUnder(loosened, lateHoliday, help));
    const was = clockIn(late.state, 'resolve');
    const { dueAt, state, breachedAt, budget, policy, calendar, ledger } = was;
    expect(clockIn(after, 'resolve')).toMatchObject({ dueAt, state, breachedAt, budget, policy, calendar, ledger });
  });

  test('fired rungs stay fired, and those of the new rules that have passed fire now, each once', () => {
    const warned = given(atStreet.at('2026-03-06 13:37:30').life);
    const after = rebase(warned, '2026-03-06 14:00', rulesUnder(tightened, cn2026, help));
    // Three calendar days from Monday ended on Thursday: 50 %, two working hours before, and due have passed.
    expect(clockIn(after, 'resolve').firedRungs).toEqual(['75%', '50%', '-2wh', 'due']);
    expect(nextRung(after)).toMatchObject({ clock: 'resolve', rung: '+1wd' });
  });

  test('what the new rules do not know is void, what only they know begins now', () => {
    const joint = given(aCase({ track: 'joint' })).and('2026-03-02 09:30', by('grid-worker').accept());
    const after = rebase(joint, '2026-03-02 10:00', rulesUnder(loosened, cn2026, { ...help, track: 'joint' }));
    expect(clocksOf(after)['milestone:plan']).toBe('void');
    const errand = given(aCase({ topic: 'errand' })).and('2026-03-02 09:30', by('grid-worker').accept());
    const held = rebase(errand, '2026-03-03 08:00', rulesUnder(loosened, cn2026, { kind: 'request', topic: 'errand' }));
    expect(dueTimes(held)['holding-1']).toBe('2026-03-05 17:30');
  });

  test('dates that no calendar knew are known: what was provisional is so no longer', () => {
    const rules = rulesUnder(ordinance5wd, shortCoverage, help);
    const unknown = rebase(accepted, '2026-03-02 10:00', rules);
    expect(clockIn(unknown, 'resolve').provisional).toBe(true);
    const after = fold(
      unknown,
      decide(unknown, command(known(rulesUnder(ordinance5wd, cn2026, help))), china('2026-03-02 11:00')) as never,
    );
    expect(clockIn(after, 'resolve')).toMatchObject({ provisional: false, calendar: 'cn-2026@1' });
    expect(dueTimes(after)).toEqual(dueTimes(accepted.state));
  });

  test('an extension is kept on top of the new budget', () => {
    const longer = atStreet
      .and('2026-03-02 10:00', by('dispatcher').extend(2))
      .and('2026-03-02 10:10', by('supervisor').rule_extension());
    const after = rebase(longer, '2026-03-02 11:00', rulesUnder(loosened, cn2026, help));
    expect(clockIn(after, 'resolve')).toMatchObject({ budget: 42, extendedDays: 2, generation: 2 });
  });

  test('a level that was given the rest of the total goes on with it', () => {
    const last = atStreet.and('2026-03-09 09:00', by('dispatcher').push_down('YX-01'));
    const given = clockIn(last.state, 'holding-3');
    expect(dueTimes(last.state)['holding-3']).toBe('2026-03-09 17:30');
    const after = rebase(last, '2026-03-09 10:00', rulesUnder(loosened, cn2026, help));
    expect(clockIn(after, 'holding-3').ledger).toEqual(given.ledger);
    expect(dueTimes(after)['holding-3']).toBe(dueTimes(after)['resolve']);
  });
});

describe('a row that was taken out of force', () => {
  const question = given(aCase({ topic: 'consult' })).and('2026-03-02 09:30', by('grid-worker').accept());
  const what = { kind: 'request', topic: 'consult' } as const;

  test('binds no case any more, and reminds of nothing', () => {
    const rules = known(rulesUnder(tightened, cn2026, what));
    expect(rules.row.id).toBe('R6');
    const after = rebase(question, '2026-03-02 10:00', rules);
    const running = after.clocks.filter(({ stoppedAt }) => stoppedAt === undefined);
    expect(running.map(({ policy }) => policy)).toEqual(running.map(() => 'ordinance-5wd@2/R6'));
    const later = fireRungs(after, china('2026-04-30 09:00'));
    expect(
      later.flatMap(({ clocks = [] }) => clocks.flatMap((change) => ('policy' in change ? [change.policy] : []))),
    ).not.toContain('ordinance-5wd@1/R7');
  });

  test('leaves what has ended as it was', () => {
    const closed = question.and('2026-03-02 09:40', by('grid-worker').feedback());
    const rules = known(rulesUnder(tightened, cn2026, what));
    expect(decide(closed.state, command(rules), china('2026-03-02 10:00'))).toEqual({ refused: 'wrong_status' });
    const after = rebase(question, '2026-03-02 10:00', rules);
    expect(clockIn(after, 'accept-1')).toEqual(clockIn(question.state, 'accept-1'));
  });
});
