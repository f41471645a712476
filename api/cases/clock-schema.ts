import { Type } from 'typebox';
import { budgetUnits } from '../../domain/budget.ts';
import { clockFamilies, clockStates, type ClockKind } from '../../domain/clock.ts';
import { levels } from '../../domain/levels.ts';
import { Instant, InstantOrNull } from './instants.ts';

/** A clock's kind: its family, and for milestones and performances their name (`milestone:fence`). */
export const ClockKindText = Type.Unsafe<ClockKind>({
  type: 'string',
  pattern: `^(${clockFamilies.join('|')})(:.+)?$`,
  description: clockFamilies.join(', '),
});

export const Clock = Type.Object(
  {
    id: Type.String(),
    kind: ClockKindText,
    level: Type.Unsafe<(typeof levels)[number] | null>({
      type: ['string', 'null'],
      enum: [...levels, null],
      description: 'the level whose time it is; null for the times of the whole case',
    }),
    state: Type.Enum(clockStates),
    extendedDays: Type.Integer({ description: 'days granted on top, part of the budget' }),
    unit: Type.Enum(budgetUnits),
    budget: Type.Number(),
    startedAt: Instant,
    dueAt: InstantOrNull,
    limit: Type.Unsafe<string | null>({
      ...InstantOrNull,
      description: 'an earlier promise that binds it, too: of an outside order or of a case merged into this one',
    }),
    warnAt: InstantOrNull,
    stoppedAt: InstantOrNull,
    breachedAt: InstantOrNull,
    remaining: Type.String({ description: 'unspent running time: PT… for hours, PnD for day units' }),
    policy: Type.String(),
    calendar: Type.String(),
    provisional: Type.Boolean({ description: 'counted on dates that the calendar does not cover yet' }),
  },
  {
    additionalProperties: false,
    examples: [
      {
        id: 'resolve',
        kind: 'resolve',
        level: null,
        state: 'running',
        unit: 'working_day',
        budget: 5,
        extendedDays: 0,
        startedAt: '2026-02-13T10:00:00+08:00',
        dueAt: '2026-02-27T17:30:00+08:00',
        limit: null,
        warnAt: '2026-02-26T13:30:00+08:00',
        stoppedAt: null,
        breachedAt: null,
        remaining: 'P5D',
        policy: 'ordinance-5wd@1/R6',
        calendar: 'cn-2026@1',
        provisional: false,
      },
    ],
  },
);
