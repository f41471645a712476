import type { TFunction } from 'i18next';

export type PillState = 'running' | 'due_soon' | 'overdue' | 'paused' | 'on_time' | 'late' | 'none';

/** What a pill is about: the clock of the case that ends first, as far as the list or the case tells it. */
export type PillOf = {
  dueAt: string | null;
  /** From when on it counts as due soon. */
  warnAt?: string | null;
  /** What is left while it stands still (ISO 8601). */
  pausedLeft?: string | null;
  /** Of a case that has ended: whether its time was kept, where that is told. */
  ended?: { kept: boolean | null };
};

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** What the pill says at `now` (epoch ms). */
export function pillState({ dueAt, warnAt, pausedLeft, ended }: PillOf, now: number): PillState {
  if (ended) return ended.kept === null ? 'none' : ended.kept ? 'on_time' : 'late';
  if (pausedLeft) return 'paused';
  if (dueAt === null) return 'none';
  const due = Date.parse(dueAt);
  if (due < now) return 'overdue';
  return warnAt && now >= Date.parse(warnAt) ? 'due_soon' : 'running';
}

/** A stretch in its largest unit: days from two on, hours from one on, else minutes. */
export function stretch(ms: number, t: TFunction): string {
  const long = Math.abs(ms);
  if (long >= 2 * dayMs) return t('pill.days', { count: Math.floor(long / dayMs) });
  if (long >= hourMs) return t('pill.hours', { count: Math.floor(long / hourMs) });
  return t('pill.minutes', { count: Math.max(1, Math.floor(long / minuteMs)) });
}
