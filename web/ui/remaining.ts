import type { TFunction } from 'i18next';

/** Unspent running time as the API writes it (`PT8H30M`, `P2D`), in words. */
export function remainingText(iso: string, t: TFunction): string {
  const part = (unit: string) => Number(new RegExp(String.raw`(\d+(?:\.\d+)?)${unit}`).exec(iso)?.[1] ?? 0);
  const [days, hours, minutes] = [part('D'), part('H'), part('M')];
  const words = [
    days > 0 && t('pill.days', { count: days }),
    hours > 0 && t('pill.hours', { count: hours }),
    minutes > 0 && t('pill.minutes', { count: Math.floor(minutes) }),
  ].filter(Boolean);
  return words.length > 0 ? words.join(' ') : t('pill.minutes', { count: 0 });
}
