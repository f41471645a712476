import type { TFunction } from 'i18next';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/** An ISO 8601 length of time in hours and smaller (`PT27H30M`), in milliseconds. */
export function durationMs(iso: string): number {
  const part = (unit: string) => Number(new RegExp(String.raw`(\d+(?:\.\d+)?)${unit}`).exec(iso)?.[1] ?? 0);
  return part('H') * hour + part('M') * minute + part('S') * 1_000;
}

/** It in words, in its two largest units: time that passed, with days of 24 hours. */
export function durationWords(iso: string, t: TFunction): string {
  const ms = durationMs(iso);
  const [days, hours, minutes] = [ms / day, (ms % day) / hour, (ms % hour) / minute].map(Math.floor);
  const words = [
    days && t('pill.days', { count: days }),
    hours && t('pill.hours', { count: hours }),
    minutes && t('pill.minutes', { count: minutes }),
  ].filter(Boolean);
  return words.slice(0, 2).join(' ') || t('pill.minutes', { count: 0 });
}

/** As `durationWords`, with seconds where it is shorter than a minute. */
export function shortDuration(iso: string, t: TFunction): string {
  const ms = durationMs(iso);
  return ms < minute ? t('pill.seconds', { time: (ms / 1_000).toFixed(1) }) : durationWords(iso, t);
}
