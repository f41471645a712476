import { dayMs } from '../../domain/days.ts';
import { lastWaking } from './hours.ts';
import type { Draw } from './random.ts';

/** When something was registered (epoch ms), between so many days ago: the last hours are as likely as the days before them. */
export function drawStart(now: number, [from, to]: readonly [number, number], isRushed: boolean, draw: Draw): number {
  const start = Math.floor(now - Math.exp(draw.between(Math.log(from), Math.log(to))) * dayMs);
  return isRushed ? start : lastWaking(start, draw);
}
