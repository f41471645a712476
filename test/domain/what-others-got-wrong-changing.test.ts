import { describe, expect, test } from 'vitest';

import { decide } from '../../domain/case-commands.ts';
import type { CaseRules } from '../../domain/case-events.ts';
import { evolve, type CaseState } from '../../domain/case.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { nextRung } from '../../domain/case-rungs.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import { isRefusal } from '../../domain/refusals.ts';
import { endedStatuses } from '../../domain/statuses.ts';
import { china } from './china-time.ts';
import { by } from './doing.ts';
import { fireRungs, given } from './given.ts';
import { lateHoliday, loosened, rulesUnder, tightened } from './other-rules.ts';
import { aCase, clockIn, clocksOf, dueTimes } from './some-case.ts';
import { caseIn } from './status-lives.ts';

const help = { kind: 'request', topic: 'help' } as const;
const accepted = given(aCase())
  .and('2026-03-02 09:30', by('grid-worker').accept())
  .and('2026-03-02 09:40', by('grid-worker').contact());

function rebased(state: CaseState, rules: CaseRules | null, time: string) {
  if (!rules) throw new Error('there is a row for every case of these tests');
  const actor = { system: 'rebase', posts: [] };
  const told = {
    verb: 'rebase',
    id: 'r',
    bodyHash: 'r',
    by: actor,
    args: { rebase: 'r' },
    facts: { rules },
    text: { reason: '节假日调整' },
  } as const;
  return decide(state, told, china(time));
}

function after(state: CaseState, rules: CaseRules | null, time: string): CaseState {
  const events = rebased(state, rules, time);
  return isRefusal(events) ? state : events.reduce(evolve, state);
}

describe('others got wrong what happens when something changes', () => {
  test('“pause lost when priority or policy changes”: what stood still goes on standing still, with all that it had used', () => {
    const asked = accepted.and('2026-03-02 11:00', by('grid-worker').ask());
    const joint = rulesUnder(ordinance5wd, cn2026, { ...help, track: 'joint' });
    const track = asked.and('2026-03-02 14:00', by('dispatcher').reclassify({ track: 'joint' }, joint));
    const policy = after(asked.state, rulesUnder(loosened, cn2026, help), '2026-03-02 14:00');
    for (const state of [track.state, policy]) {
      expect(clocksOf(state)).toMatchObject({ resolve: 'paused', 'holding-1': 'paused', 'info-1': 'running' });
      expect(clockIn(state, 'holding-1').ledger).toEqual(clockIn(asked.state, 'holding-1').ledger);
    }
    const answered = track.and('2026-03-04 11:00', by('grid-worker').answer());
    expect(dueTimes(answered.state)['holding-1']).toBe('2026-03-05 09:00');
  });

  test('“a calendar edit not applied, or applied silently”: it moves the due time of an open case, and stands on its timeline with the reason', () => {
    const rules = rulesUnder(ordinance5wd, lateHoliday, help);
    expect(rebased(accepted.state, rules, '2026-03-02 10:00')).toMatchObject([
      {
        type: 'rebased',
        data: { from: { calendar: 'cn-2026@1' }, rules: { calendar: { version: 'cn-2026@2' } } },
        text: { reason: '节假日调整' },
      },
    ]);
    expect(dueTimes(after(accepted.state, rules, '2026-03-02 10:00'))['resolve']).toBe('2026-03-12 17:30');
  });

  test('“a policy edit rewriting old verdicts”: met, missed and void stay what they were, and so do their due times', () => {
    const late = given(accepted.at('2026-03-10 09:00').life);
    const ended = ({ clocks }: CaseState) =>
      clocks
        .filter(({ state }) => state !== 'running')
        .map(({ id, state, dueAt, stoppedAt }) => ({ id, state, dueAt, stoppedAt }));
    const generous = after(late.state, rulesUnder(loosened, lateHoliday, help), '2026-03-10 09:00');
    expect(ended(late.state).map(({ state }) => state)).toEqual(['missed', 'met', 'met', 'missed']);
    expect(ended(generous)).toEqual(ended(late.state));
    const closed = caseIn.closed;
    expect(rebased(closed, rulesUnder(tightened, cn2026, help), '2026-04-02 09:00')).toEqual({
      refused: 'wrong_status',
    });
  });

  test('“a deactivated policy that keeps mailing”: nothing that its row had promised is reminded of any more', () => {
    const errand = given(aCase({ topic: 'errand' }));
    const rules = rulesUnder(tightened, cn2026, { kind: 'request', topic: 'errand' });
    expect(rules?.row.id).toBe('R6');
    const state = after(errand.state, rules, '2026-03-02 10:00');
    const speaking = state.clocks.filter(({ pending, stoppedAt }) => pending || stoppedAt === undefined);
    expect(speaking.filter(({ policy }) => policy.endsWith('/R19'))).toEqual([]);
    const wish = given(aCase({ topic: 'micro_wish' }));
    const void_ = after(
      wish.state,
      rulesUnder(tightened, cn2026, { kind: 'request', topic: 'micro_wish' }),
      '2026-03-02 10:00',
    );
    expect(clocksOf(void_)['milestone:claimed']).toBe('void');
    const later = fireRungs(void_, china('2026-06-01 09:00'));
    expect(later.filter(({ data }) => 'clock' in data && data.clock === 'milestone:claimed')).toEqual([]);
  });

  test('“a hand-over that leaves no time because only one clock exists”: each level has its own, and the total is another', () => {
    const up = accepted.and('2026-03-03 08:59', by('grid-worker').escalate());
    expect(dueTimes(up.state)).toMatchObject({ 'holding-2': '2026-03-05 17:30', resolve: '2026-03-09 17:30' });
    const climbed = given(accepted.at('2026-03-03 09:00:00.001').life);
    expect(dueTimes(climbed.state)).toMatchObject({ 'holding-2': '2026-03-05 17:30', resolve: '2026-03-09 17:30' });
  });

  test('“a merged case that still escalates”: a case that has ended, however it ended, has no rung left', () => {
    for (const status of endedStatuses) {
      const state = caseIn[status];
      expect(nextRung(state), status).toBeNull();
      for (const { id } of state.clocks) {
        const rung = { verb: 'fire_rung', id: `rung:${id}`, args: { clock: id, rung: 'due' } } as const;
        expect(decide(state, rung, china('2026-12-31 09:00')), status).toEqual([]);
      }
    }
  });

  test('“undefined reopen”: fresh total and level times, the old verdicts beside them, within thirty days', () => {
    const closed = given(aCase({ topic: 'consult' })).and('2026-03-02 10:00', by('grid-worker').feedback());
    const open = closed.and('2026-03-10 09:00', by('dispatcher').reopen());
    expect(clocksOf(open.state)).toMatchObject({ resolve: 'met', 'resolve-2': 'running', 'holding-2': 'running' });
    closed.at('2026-04-01 10:00:00.001').when(by('dispatcher').reopen()).isRefused('reopen_window_over');
  });

  test('“any edit resetting the level clock”: notes, contacts, assignments, requests and a transfer leave it as it was', () => {
    const edited = accepted
      .and('2026-03-02 10:00', by('grid-worker').note())
      .and('2026-03-02 10:10', by('grid-worker').contact('not_reached'))
      .and('2026-03-02 10:20', by('grid-lead').assign('second-worker'))
      .and('2026-03-02 10:30', by('grid-worker').extend())
      .and('2026-03-02 10:40', by('supervisor').rule_extension(false))
      .and('2026-03-02 10:50', by('dispatcher').transfer('YX-01-02'));
    expect(clockIn(edited.state, 'holding-1')).toEqual(clockIn(accepted.state, 'holding-1'));
    expect(clockIn(edited.state, 'resolve')).toEqual(clockIn(accepted.state, 'resolve'));
  });

  test('“comment time counted twice”: a note in the middle of a wait neither ends nor lengthens it', () => {
    const asked = accepted.and('2026-03-02 11:00', by('grid-worker').ask());
    const plain = asked.and('2026-03-04 11:00', by('grid-worker').answer());
    const noted = asked
      .and('2026-03-03 09:00', by('grid-worker').note())
      .and('2026-03-03 09:00', by('dispatcher').note())
      .and('2026-03-04 11:00', by('grid-worker').answer());
    expect(noted.state.clocks).toEqual(plain.state.clocks);
  });
});
