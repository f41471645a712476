import { describe, expect, test } from 'vitest';
import { promisedClock, promiseKept } from '../../domain/promise.ts';
import { by } from './doing.ts';
import { given } from './given.ts';
import { aCase } from './some-case.ts';

const fedBack = given(aCase()).and('2026-03-02 10:00', by('grid-worker').feedback());
const consulted = given(aCase({ topic: 'consult' }));

describe('the time that a case is promised by', () => {
  test('is its total time while that runs', () => {
    const { state } = given(aCase());
    expect(promisedClock(state)).toBe(state.clocks.find(({ id }) => id === 'resolve'));
  });

  test('is none once feedback has stopped it', () => {
    expect(promisedClock(fedBack.state)).toBeNull();
  });

  test('is the earlier one where rework runs beside it', () => {
    const { state } = fedBack.and('2026-03-02 11:00', by('grid-lead').verify(false));
    const due = state.clocks.flatMap(({ kind, stoppedAt, dueAt }) =>
      (kind === 'resolve' || kind === 'rework') && stoppedAt === undefined && dueAt !== null ? [dueAt] : [],
    );
    expect(due).toHaveLength(2);
    expect(promisedClock(state)?.dueAt).toBe(Math.min(...due));
  });
});

describe('a promise', () => {
  test('has no verdict while the case is open, not even when its time is over', () => {
    expect(promiseKept(fedBack.state)).toBeNull();
    const overdue = given(given(aCase()).at('2026-03-20 09:00').life);
    expect(overdue.state.clocks.find(({ id }) => id === 'resolve')?.state).toBe('missed');
    expect(promiseKept(overdue.state)).toBeNull();
  });

  test('is kept by a case that was fed back in time', () => {
    const { state } = consulted.and('2026-03-02 09:30', by('grid-worker').feedback());
    expect([state.status, promiseKept(state)]).toEqual(['closed', true]);
  });

  test('is broken by a case that ends too late, even by its reporter’s wish', () => {
    const { state } = given(aCase()).and('2026-03-20 09:00', by('dispatcher').withdraw());
    expect([state.status, promiseKept(state)]).toEqual(['withdrawn', false]);
  });

  test('has no verdict where its time lapsed', () => {
    const { state } = given(aCase()).and('2026-03-02 10:00', by('grid-worker').withdraw());
    expect([state.status, promiseKept(state)]).toEqual(['withdrawn', null]);
  });

  test('of a case that was opened again is the second one', () => {
    const again = consulted
      .and('2026-03-02 09:30', by('grid-worker').feedback())
      .and('2026-03-10 09:00', by('dispatcher').reopen());
    expect(promiseKept(again.state)).toBeNull();
    const late = again.and('2026-04-09 09:00', by('dispatcher').withdraw());
    expect([late.state.status, promiseKept(late.state)]).toEqual(['withdrawn', false]);
  });
});
