import type { CaseEventType } from './case-events.ts';
import { dayMs } from './days.ts';
import { mondayOf, weekOf, type IsoWeek } from './iso-weeks.ts';

/** After so long without progress an item is highlighted (S4-9), in milliseconds. */
export const idleAfterMs = 7 * dayMs;

/** The bulletin of a week is published on the Monday after it at 09:00 in China: so long after the week's end (ms). */
const publishedAfterMs = 9 * 3_600_000;

/** What happens to a case without anybody having done anything for it. */
export const noProgress: readonly CaseEventType[] = [
  'due_soon',
  'clock_missed',
  'climbed',
  'reminded',
  'card_issued',
  'rebased',
  'command_refused',
];

/** What ends a case, and what undoes that. */
export const fates = ['closed', 'rejected', 'withdrawn', 'merged', 'reopened'] as const;
export type Fate = (typeof fates)[number];

/** A property dispute in a bulletin: codes and instants (epoch ms) alone. `ended`: how it ended within the week; null: it goes on. */
export type BulletinItem = {
  caseId: string;
  number: string;
  place: string;
  holder: string;
  registeredAt: number;
  opened: boolean;
  ended: Exclude<Fate, 'reopened'> | null;
  last: { type: CaseEventType; at: number };
  idle: boolean;
};

/** When a week (Monday to Monday in China, epoch ms) begins and ends, and when its bulletin is published. */
export function bulletinTimes(week: IsoWeek): { from: number; to: number; at: number } {
  const from = mondayOf(week);
  return { from, to: from + 7 * dayMs, at: from + 7 * dayMs + publishedAfterMs };
}

/** The latest week whose bulletin is to be out at `now` (epoch ms). */
export function latestBulletin(now: number): IsoWeek {
  return weekOf(mondayOf(weekOf(now - publishedAfterMs)) - dayMs);
}

/** The weeks after one up to another, that one included; at least the last where nothing came before. */
export function weeksAfter(before: IsoWeek | null, last: IsoWeek): IsoWeek[] {
  if (!before) return [last];
  const weeks: IsoWeek[] = [];
  for (let monday = mondayOf(before) + 7 * dayMs; monday <= mondayOf(last); monday += 7 * dayMs)
    weeks.push(weekOf(monday));
  return weeks;
}

/** How many were opened and closed in the week, how many ended otherwise, how many go on, and how many of those stand still. */
export function sumBulletin(items: readonly BulletinItem[]) {
  const count = (is: (item: BulletinItem) => boolean) => items.filter(is).length;
  return {
    opened: count(({ opened }) => opened),
    closed: count(({ ended }) => ended === 'closed'),
    endedOtherwise: count(({ ended }) => ended !== null && ended !== 'closed'),
    carriedOver: count(({ ended }) => ended === null),
    idle: count(({ idle }) => idle),
  };
}
