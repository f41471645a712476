import { describe, expect, test } from 'vitest';

import { decide } from '../../domain/case-commands.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import { evolve, fold, foldLife, type CaseState } from '../../domain/case.ts';
import { lettersOf, type Letter } from '../../domain/letters.ts';
import { isRefusal } from '../../domain/refusals.ts';
import { china } from './china-time.ts';
import { by } from './doing.ts';
import { otherCase } from './doing-jointly.ts';
import { fireRungs, given } from './given.ts';
import { aCase, clocksOf, dueTimes } from './some-case.ts';

/** What the last event of a life tells other cases, the case being called `id`. */
function lettersAfter(id: string, life: readonly CaseEvent[]): Letter[] {
  const before = foldLife(life.slice(0, -1));
  const event = life.at(-1);
  return event ? lettersOf(id, before, event, evolve(before, event)) : [];
}

/** The life of a case once these letters have arrived, at a time. */
function read(life: readonly CaseEvent[], letters: readonly Letter[], time: string): CaseEvent[] {
  return letters.reduce<CaseEvent[]>(
    (so, { command }) => {
      const answer = decide(foldLife(so), command, china(time));
      if (isRefusal(answer)) throw new Error(`a letter is refused: ${answer.refused}`);
      return [...so, ...answer];
    },
    [...life, ...fireRungs(foldLife(life), china(time))],
  );
}

const links = ({ links: known = [] }: CaseState) => known.map(({ case: id, relation }) => `${relation} ${id}`);
const parent = given(aCase({ at: '2026-03-03 09:00' })).and('2026-03-03 09:10', by('grid-worker').accept());
const child = given(aCase()).and('2026-03-03 09:30', by('dispatcher').merge(otherCase({ id: 'parent' })));
const absorb = lettersAfter('child', child.life);
const withChild = read(parent.life, absorb, '2026-03-03 09:31');
const consult = given(aCase({ topic: 'consult', at: '2026-03-03 09:00' }));

describe('a merged case', () => {
  test('gives the other its promise, and the earlier one wins', () => {
    expect(absorb).toMatchObject([
      { to: 'parent', command: { verb: 'absorb', args: { case: 'child', dueAt: china('2026-03-09 17:30') } } },
    ]);
    const after = foldLife(withChild);
    expect(dueTimes(parent.state)['resolve']).toBe('2026-03-10 17:30');
    expect(dueTimes(after)['resolve']).toBe('2026-03-09 17:30');
    expect(links(after)).toEqual(['merged_from child']);
  });

  test('loosens no promise, and a passed one binds nobody', () => {
    const late = given(aCase({ at: '2026-03-05 09:00' })).and('2026-03-05 09:10', by('dispatcher').merge(otherCase()));
    const loose = foldLife(read(parent.life, lettersAfter('late', late.life), '2026-03-05 09:11'));
    expect(dueTimes(loose)['resolve']).toBe('2026-03-10 17:30');
    const passed = foldLife(read(parent.life, absorb, '2026-03-10 09:00'));
    expect(dueTimes(passed)['resolve']).toBe('2026-03-10 17:30');
  });

  test('binds a case that was fed back, too, where its verification fails', () => {
    const fedBack = parent.and('2026-03-03 09:20', by('grid-worker').feedback());
    const checked = foldLife(read(fedBack.life, absorb, '2026-03-03 09:31'));
    expect(clocksOf(checked)['resolve']).toBe('met');
    const failed = given(read(fedBack.life, absorb, '2026-03-03 09:31')).and(
      '2026-03-03 10:00',
      by('grid-lead').verify(false),
    );
    expect(clocksOf(failed.state)['resolve']).toBe('running');
    expect(dueTimes(failed.state)['resolve']).toBe('2026-03-09 17:30');
  });

  test('leaves the case one set of clocks, whoever many there are', () => {
    const fifty = Array.from({ length: 50 }, (_, n) => lettersAfter(`child-${n}`, child.life)).flat();
    const after = foldLife(read(parent.life, fifty, '2026-03-03 09:31'));
    expect(after.links).toHaveLength(50);
    expect(after.clocks.map(({ id }) => id)).toEqual(parent.state.clocks.map(({ id }) => id));
  });

  test('that has its letter delivered twice is linked once', () => {
    expect(links(foldLife(read(withChild, absorb, '2026-03-03 09:40')))).toEqual(['merged_from child']);
  });

  test('is told what became of the other, and of that what it was merged into', () => {
    const closed = given(read(consult.life, absorb, '2026-03-03 09:31')).and(
      '2026-03-03 10:00',
      by('grid-worker').feedback(),
    );
    expect(lettersAfter('parent', closed.life)).toMatchObject([
      { to: 'child', command: { verb: 'hear', args: { from: 'parent', what: 'closed' } } },
    ]);
    const told = foldLife(read(child.life, lettersAfter('parent', closed.life), '2026-03-03 10:01'));
    expect(told.status).toBe('merged');
    const on = given(withChild).and('2026-03-03 10:00', by('dispatcher').merge(otherCase({ id: 'grandparent' })));
    expect(lettersAfter('parent', on.life)).toMatchObject([
      { to: 'grandparent', command: { verb: 'absorb', args: { case: 'parent' } } },
      { to: 'grandparent', command: { verb: 'absorb', args: { case: 'child' } } },
    ]);
  });

  test('that comes to a case which is over is told at once, and one that has been merged on is sent on', () => {
    const closed = consult.and('2026-03-03 09:20', by('grid-worker').feedback());
    const late = read(closed.life, absorb, '2026-03-03 09:31');
    expect(foldLife(late).status).toBe('closed');
    expect(lettersAfter('parent', late)).toMatchObject([{ to: 'child', command: { args: { what: 'closed' } } }]);
    const on = parent.and('2026-03-03 09:20', by('dispatcher').merge(otherCase({ id: 'grandparent' })));
    expect(lettersAfter('parent', read(on.life, absorb, '2026-03-03 09:31'))).toMatchObject([
      { to: 'grandparent', command: { verb: 'absorb', args: { case: 'child' } } },
    ]);
  });

  test('and another that were merged into each other at once do not write for ever', () => {
    const one = given(aCase()).and('2026-03-03 09:30', by('dispatcher').merge(otherCase({ id: 'two' })));
    const two = given(aCase()).and('2026-03-03 09:30', by('dispatcher').merge(otherCase({ id: 'one' })));
    const atTwo = read(two.life, lettersAfter('one', one.life), '2026-03-03 09:31');
    const back = lettersAfter('two', atTwo);
    // The one with the first id goes on, and the other stays merged into it.
    expect(back).toMatchObject([
      { to: 'one', command: { verb: 'stand', args: { from: 'two', because: 'merged_in_circle' } } },
    ]);
    const again = read(one.life, back, '2026-03-03 09:32');
    expect(foldLife(again).status).toBe('in_progress');
    expect(dueTimes(foldLife(again))['resolve-2']).toBe('2026-03-09 17:30');
    expect(lettersAfter('one', again)).toEqual([]);
  });
});

test('a dispute that goes on after such a merger is still being mediated, in its time', () => {
  const dispute = given(aCase({ kind: 'dispute', topic: 'parking', parties: [{ id: 'p1' }, { id: 'p2' }] }))
    .and('2026-03-02 10:00', by('mediator').open_mediation())
    .and('2026-03-03 09:30', by('dispatcher').merge(otherCase()));
  const command = {
    verb: 'stand',
    args: { from: 'two', because: 'merged_in_circle' },
    id: 'l',
    bodyHash: 'l',
    by: { system: 'link', posts: [] },
  } as const;
  const again = foldLife(read(dispute.life, [{ to: 'one', command }], '2026-03-03 09:32'));
  expect(clocksOf(dispute.state)).toMatchObject({ 'mediate-1': 'void' });
  expect(clocksOf(again)).toMatchObject({ 'mediate-1': 'running', 'resolve-2': 'running' });
});

test('a case that answers for others is not withdrawn', () => {
  given(withChild).at('2026-03-03 10:00').when(by('grid-worker').withdraw()).isRefused('children_open');
  parent.at('2026-03-03 10:00').when(by('grid-worker').withdraw()).gives('withdrawn');
});

test('a case that was merged into one that is withdrawn before it knows goes on: its own reporter has withdrawn nothing', () => {
  const child = given(aCase()).and('2026-03-03 09:30', by('dispatcher').merge(otherCase({ id: 'two' })));
  const gone = given(aCase()).and('2026-03-03 09:29', by('grid-worker').withdraw());
  const back = lettersAfter('two', read(gone.life, lettersAfter('one', child.life), '2026-03-03 09:31'));
  expect(back).toMatchObject([
    { to: 'one', command: { verb: 'stand', args: { from: 'two', because: 'merged_into_withdrawn' } } },
  ]);
  const again = read(child.life, back, '2026-03-03 09:32');
  expect(foldLife(again).status).toBe('in_progress');
  expect(dueTimes(foldLife(again))['resolve-2']).toBe('2026-03-09 17:30');
  expect(lettersAfter('one', again)).toEqual([]);
});

test('a rejected case tells those that were merged into it', () => {
  const desk = read(aCase({ desk: 'YX-01', at: '2026-03-03 09:00' }), absorb, '2026-03-03 09:31');
  const rejected = given(desk)
    .and('2026-03-03 09:40', by('dispatcher-1').reject())
    .and('2026-03-03 09:50', by('dispatcher').confirm_rejection());
  expect(lettersAfter('parent', rejected.life)).toMatchObject([
    { to: 'child', command: { args: { what: 'rejected' } } },
  ]);
});

describe('an umbrella case', () => {
  const part = given(aCase()).and('2026-03-02 09:30', by('dispatcher').link(otherCase({ id: 'whole' }), 'part_of'));
  const joined = read(parent.life, lettersAfter('part', part.life), '2026-03-03 09:31');

  test('knows its parts, and does not answer the letter that said so', () => {
    expect(links(foldLife(joined))).toEqual(['has_part part']);
    expect(lettersAfter('whole', joined)).toEqual([]);
  });

  test('tells them what the reporter is told, and when it ends', () => {
    const note = { ...by('grid-worker').note('已设围挡'), verb: 'note', args: { visibility: 'reporter' } } as const;
    const progress = lettersAfter('whole', given(joined).and('2026-03-03 10:00', note).life);
    expect(progress).toMatchObject([
      { to: 'part', command: { verb: 'hear', args: { what: 'progress' }, text: { text: '已设围挡' } } },
    ]);
    const internal = given(joined).and('2026-03-03 10:00', by('grid-worker').note());
    expect(lettersAfter('whole', internal.life)).toEqual([]);
    const heard = foldLife(read(part.life, progress, '2026-03-03 10:01'));
    expect(clocksOf(heard)).toEqual(clocksOf(fold(part.state, fireRungs(part.state, china('2026-03-03 10:01')))));
  });
});
