import { expect, test } from 'vitest';
import { pillState } from '../../../web/ui/pill-state.ts';

const at = Date.parse('2026-03-02T10:00:00+08:00');
const due = (iso: string) => ({ dueAt: `2026-03-${iso}:00+08:00` });

test('a case with time left counts down', () => {
  expect(pillState(due('02T18:00'), at)).toBe('running');
});

test('a case is due soon from its warning on, or from an hour before it is due', () => {
  expect(pillState(due('02T10:59'), at)).toBe('due_soon');
  expect(pillState({ ...due('03T10:00'), warnAt: '2026-03-02T09:00:00+08:00' }, at)).toBe('due_soon');
});

test('a case is overdue once its time has passed, and not in the moment it is due', () => {
  expect(pillState(due('02T10:00'), at)).toBe('due_soon');
  expect(pillState(due('02T09:59'), at)).toBe('overdue');
});

test('a listed case does not count, overdue or not', () => {
  expect(pillState({ ...due('01T09:00'), paused: true }, at)).toBe('paused');
});

test('a case that has ended says whether its time was kept, where that is told', () => {
  expect(pillState({ dueAt: null, ended: { kept: true } }, at)).toBe('on_time');
  expect(pillState({ dueAt: null, ended: { kept: false } }, at)).toBe('late');
  expect(pillState({ dueAt: null, ended: { kept: null } }, at)).toBe('none');
});
