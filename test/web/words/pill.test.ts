import { expect, test } from 'vitest';
import { linePill } from '../../../web/cases/line-pill.ts';
import { pillState } from '../../../web/ui/pill-state.ts';

const at = Date.parse('2026-03-02T10:00:00+08:00');
const due = (iso: string) => ({ dueAt: `2026-03-${iso}:00+08:00` });

test('a case with time left counts down', () => {
  expect(pillState(due('02T18:00'), at)).toBe('running');
});

test('a case is due soon from its warning on, however near or far it is due', () => {
  const warned = (iso: string) => pillState({ ...due('02T10:30'), warnAt: `2026-03-${iso}+08:00` }, at);
  expect(warned('02T10:00:01')).toBe('running');
  expect(warned('02T10:00:00')).toBe('due_soon');
  expect(pillState({ ...due('05T10:00'), warnAt: '2026-03-02T09:00:00+08:00' }, at)).toBe('due_soon');
});

test('a case is overdue once its time has passed, and not in the moment it is due', () => {
  const warnAt = '2026-03-02T09:00:00+08:00';
  expect(pillState({ ...due('02T10:00'), warnAt }, at)).toBe('due_soon');
  expect(pillState({ ...due('02T09:59'), warnAt }, at)).toBe('overdue');
});

test('a case whose time stands still does not count', () => {
  expect(pillState({ dueAt: null, pausedLeft: 'P3D' }, at)).toBe('paused');
});

test('a case that has ended says whether its time was kept, where that is told', () => {
  expect(pillState({ dueAt: null, ended: { kept: true } }, at)).toBe('on_time');
  expect(pillState({ dueAt: null, ended: { kept: false } }, at)).toBe('late');
  expect(pillState({ dueAt: null, ended: { kept: null } }, at)).toBe('none');
});

const line = { dueAt: '2026-03-05T10:00:00+08:00', warnAt: '2026-03-02T09:00:00+08:00', pausedLeft: null, kept: null };

test('the pill of a line warns when the list says so', () => {
  expect(pillState(linePill({ ...line, status: 'in_progress' }), at)).toBe('due_soon');
  expect(pillState(linePill({ ...line, warnAt: '2026-03-04T09:00:00+08:00', status: 'in_progress' }), at)).toBe(
    'running',
  );
  expect(pillState(linePill({ ...line, dueAt: null, pausedLeft: 'PT3H', status: 'listed' }), at)).toBe('paused');
});

test('the pill of a line of a case that has ended says whether its time was kept', () => {
  const ended = { dueAt: null, warnAt: null, pausedLeft: null, status: 'closed' } as const;
  expect([true, false, null].map((kept) => pillState(linePill({ ...ended, kept }), at))).toEqual([
    'on_time',
    'late',
    'none',
  ]);
});
