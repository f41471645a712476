import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { dayMs, minuteMs } from '../../domain/days.ts';
import { instantOn, localDay } from '../../domain/work-calendar.ts';
import type { Draw } from './random.ts';

const opens = 7 * 60 + 40;
const closes = 20 * 60 + 30;

/** The minute of the street's day. */
function minuteOf(at: number): number {
  return (at - instantOn(cn2026, localDay(cn2026, at), 0)) / minuteMs;
}

/** The same instant, or the next morning where it falls into the night: people of the grid work late, but they sleep. */
export function nextWaking(at: number, draw: Draw): number {
  const minute = minuteOf(at);
  if (minute >= opens && minute < closes) return at;
  const day = localDay(cn2026, at) + (minute < opens ? 0 : 1);
  return instantOn(cn2026, day, opens) + draw.whole(0, 50 * minuteMs);
}

/** The same instant, or the evening before where it falls into the night, when residents too keep still. */
export function lastWaking(at: number, draw: Draw): number {
  const minute = minuteOf(at);
  if (minute >= opens - 60 && minute < closes + 60) return at;
  const evening = at - (minute < opens ? dayMs : 0);
  return instantOn(cn2026, localDay(cn2026, evening), closes) + draw.whole(0, 60 * minuteMs);
}
