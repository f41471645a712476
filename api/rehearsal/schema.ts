import { Type } from 'typebox';
import { Instant } from '../cases/instants.ts';
import { durationPattern } from './duration.ts';

const closed = { additionalProperties: false };

export const RehearsalState = Type.Object(
  { enabled: Type.Literal(true), now: Instant },
  { ...closed, examples: [{ enabled: true, now: '2026-11-22T18:00:00+08:00' }] },
);

const By = Type.Object(
  {
    by: Type.String({
      pattern: durationPattern,
      description: 'ISO 8601 duration in weeks, days, hours, minutes, seconds',
    }),
  },
  closed,
);
const To = Type.Object(
  { to: Type.String({ format: 'date-time', description: 'an instant that is not after now changes nothing' }) },
  closed,
);

export const Advance = Type.Union([By, To], {
  examples: [{ by: 'PT8H' }, { to: '2026-11-23T09:00:00+08:00' }],
});

export const Advanced = Type.Object(
  { now: Instant, fired: Type.Integer({ description: 'timers that were recorded on the way' }) },
  { ...closed, examples: [{ now: '2026-11-23T09:00:00+08:00', fired: 12 }] },
);
