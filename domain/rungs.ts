import { readBudget, type BudgetCode } from './budget.ts';
import { familyOf, type Clock, type ClockFamily, type PendingRung } from './clock.ts';
import { instantAtPercent } from './deadlines.ts';
import { instantAfterDue, instantBeforeDue } from './due-offsets.ts';
import { startOf } from './ledger.ts';
import { instantOn, localDay, type WorkCalendar } from './work-calendar.ts';

export const cardColours = ['blue', 'yellow', 'red'] as const;

export type CardColour = (typeof cardColours)[number];

/** Where a rung stands: a share of the budget, the due time, an offset from it, or a date counted from the start (`day20`). */
export type RungCode = `${number}%` | 'due' | `-${BudgetCode}` | `+${BudgetCode}` | `day${number}`;

/** What happens on the way to a due time and after it, and the card that is issued with it (sla.md "Rungs"): `75% blue`. */
export type Rung = RungCode | `${RungCode} ${CardColour}`;

/** The rungs of a policy by family of clocks. Short texts, because they travel with each case. */
export type Rungs = Partial<Readonly<Record<ClockFamily, readonly Rung[]>>>;

/** The one rung that every clock has: its due time has passed. */
export const dueRung = 'due';

/** Rungs that are dates fire when people come to work. */
const morningMinute = 9 * 60;

type RungPlace =
  | { by: 'percent'; percent: number }
  | { by: 'due' }
  | { by: 'before' | 'after'; offset: BudgetCode }
  | { by: 'date'; days: number };

/** Reads where a rung stands, or null where the code is none: that is a fault of the policy. Percent is above 0 and below 100. */
export function readRung(code: string): RungPlace | null {
  if (code === dueRung) return { by: 'due' };
  const percent = Number(/^(\d+(?:\.\d+)?)%$/.exec(code)?.[1]);
  if (percent > 0 && percent < 100) return { by: 'percent', percent };
  const date = /^day(\d+)$/.exec(code);
  if (date) return { by: 'date', days: Number(date[1]) };
  const offset = /^([-+])(\d+(?:\.\d+)?(?:em|eh|wm|wh|wd|cd))$/.exec(code);
  return offset ? { by: offset[1] === '-' ? 'before' : 'after', offset: offset[2] as BudgetCode } : null;
}

/** The rung's code without its card. */
export function codeOf(rung: Rung): string {
  return rung.split(' ')[0] ?? rung;
}

/** The card that a policy issues with one rung of a clock, if any. */
export function cardAt(rungs: Rungs | undefined, { kind }: Clock, code: string): CardColour | undefined {
  const said = rungs?.[familyOf(kind)]?.find((rung) => codeOf(rung) === code);
  return cardColours.find((colour) => said?.endsWith(` ${colour}`));
}

/** The rungs besides due that a clock has not fired, each with the instant from which it has passed (epoch ms), in the order of the policy.
 * None while it is paused: a rung is a mark in a set, so it comes back with the clock. */
export function pendingRungs(rungs: Rungs | undefined, clock: Clock, calendar: WorkCalendar): PendingRung[] {
  return (rungs?.[familyOf(clock.kind)] ?? []).flatMap((rung) => {
    const code = codeOf(rung);
    if (code === dueRung || clock.firedRungs.includes(code)) return [];
    const at = rungInstant(clock, code, calendar);
    return at === null ? [] : [{ rung: code, at }];
  });
}

/** The instant at which a rung of a running clock has passed, or null where it has none (epoch ms; never before the clock's start). */
export function rungInstant(clock: Clock, code: string, calendar: WorkCalendar): number | null {
  const place = readRung(code);
  const start = startOf(clock.ledger);
  if (!place || start === null || clock.dueAt === null) return null;
  switch (place.by) {
    case 'percent': {
      const at = isBound(clock)
        ? start + Math.floor(((clock.dueAt - start) * place.percent) / 100)
        : instantAtPercent(calendar, clock, clock.ledger, place.percent);
      // A clock that was given time already spent (push-down) may begin past it.
      return at === null ? null : Math.max(clock.startedAt, at);
    }
    case 'due':
      // A command stamped at the due time is in time.
      return clock.dueAt + 1;
    case 'before':
      return Math.max(start, instantBeforeDue(calendar, clock.dueAt, readBudget(place.offset)));
    case 'after':
      return instantAfterDue(calendar, clock.dueAt, readBudget(place.offset));
    case 'date':
      return instantOn(calendar, localDay(calendar, start) + place.days, morningMinute);
  }
}

/** Due by an earlier promise than its own: no budget says how its time is counted, so it is elapsed time. */
function isBound(clock: Clock): clock is Clock & { dueAt: number } {
  return clock.limit !== undefined && clock.limit === clock.dueAt;
}
