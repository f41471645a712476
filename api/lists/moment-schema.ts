import { Type } from 'typebox';

/** An instant, or a date of the street that stands for its beginning. */
export const Moment = Type.Unsafe<string>({
  type: 'string',
  anyOf: [{ format: 'date-time' }, { format: 'date' }],
  examples: ['2026-10-01', '2026-10-01T00:00:00+08:00'],
});
