import { describe, expect, test } from 'vitest';
import { evolve, type CaseState } from '../../domain/case.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import { followHolder, heldByLevel, holderAt, type HoldingSpan } from '../../domain/holding-spans.ts';
import { china } from './china-time.ts';
import { by } from './doing.ts';
import { given } from './given.ts';
import { aCase } from './some-case.ts';

/** Who held a case over its life so far. */
function spansOf(life: readonly CaseEvent[]): readonly HoldingSpan[] {
  let state: CaseState | null = null;
  let spans: readonly HoldingSpan[] = [];
  for (const event of life) {
    state = evolve(state, event);
    spans = followHolder(spans, state);
  }
  return spans;
}

const worker = by('grid-worker');
const registered = china('2026-03-02 09:00');

describe('who held a case', () => {
  test('begins with the unit that it was registered for', () => {
    expect(spansOf(aCase())).toEqual([{ unit: 'YX-01-01', level: 'grid', from: registered, to: null }]);
  });

  test('changes with unit, level and person, without gap or overlap', () => {
    const { life } = given(aCase())
      .and('2026-03-02 10:00', worker.accept())
      .and('2026-03-02 11:00', worker.note())
      .and('2026-03-02 12:00', worker.escalate())
      .and('2026-03-02 13:00', by('clerk').accept());
    expect(spansOf(life).map(({ unit, level, person, from, to }) => [unit, level, person, from, to])).toEqual([
      ['YX-01-01', 'grid', undefined, registered, china('2026-03-02 10:00')],
      ['YX-01-01', 'grid', 'grid-worker', china('2026-03-02 10:00'), china('2026-03-02 12:00')],
      ['YX-01', 'community', undefined, china('2026-03-02 12:00'), china('2026-03-02 13:00')],
      ['YX-01', 'community', 'clerk', china('2026-03-02 13:00'), null],
    ]);
  });

  test('leaves out whoever passed it on in the same instant', () => {
    const { life } = given(aCase()).and('2026-03-02 12:00', worker.escalate());
    expect(spansOf(life).map(({ unit, person }) => [unit, person])).toEqual([
      ['YX-01-01', undefined],
      ['YX-01', undefined],
    ]);
  });

  test('ends with the case, and begins again when it is reopened', () => {
    const text = { result: '已疏通', reply: '已疏通' };
    const closed = given(aCase({ onSpot: { photos: ['photo'], text } }));
    expect(spansOf(closed.life)).toEqual([]);
    const { life } = closed.and('2026-03-03 09:00', by('dispatcher').reopen());
    expect(spansOf(life)).toEqual([{ unit: 'YX-01-01', level: 'grid', from: china('2026-03-03 09:00'), to: null }]);
  });
});

describe('time by level', () => {
  const spans: HoldingSpan[] = [
    { unit: 'YX-01-01', level: 'grid', from: 0, to: 10 },
    { unit: 'YX-01', level: 'community', from: 10, to: 30 },
    { unit: 'YX-01-01', level: 'grid', from: 30, to: 35 },
    { unit: 'YX', level: 'street', from: 35, to: null },
  ];

  test('adds up what each level had, up to the end of the window', () => {
    expect(heldByLevel(spans, 0, 50)).toEqual({ grid: 15, community: 20, street: 15 });
  });

  test('is clipped to the window at both ends', () => {
    expect(heldByLevel(spans, 5, 32)).toEqual({ grid: 7, community: 20, street: 0 });
    expect(heldByLevel(spans, 40, 40)).toEqual({ grid: 0, community: 0, street: 0 });
  });

  test('at one instant belongs to who took over then', () => {
    expect(holderAt(spans, 9)?.unit).toBe('YX-01-01');
    expect(holderAt(spans, 10)?.unit).toBe('YX-01');
    expect(holderAt(spans, 1_000)?.unit).toBe('YX');
    expect(holderAt(spans, -1)).toBeNull();
  });
});
