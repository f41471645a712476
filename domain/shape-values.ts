import type { BudgetCode } from './budget.ts';
import { dayMs, minuteMs, readDay } from './days.ts';
import type { Shape } from './shape.ts';

/** A text of 1 to `most` characters, of a pattern where one is given. */
export function text(most: number, pattern?: RegExp): Shape<string> {
  return {
    blank: '',
    schema: { type: 'string', minLength: 1, maxLength: most, ...(pattern && { pattern: pattern.source }) },
    read: (value, at, report) => {
      if (typeof value !== 'string') return (report('wrong_type', at, { type: 'string' }), '');
      if (value.length > 0 && value.length <= most && (pattern?.test(value) ?? true)) return value;
      report('bad_text', at, { most: String(most) });
      return '';
    },
  };
}

/** A budget as the matrix writes it; whether it is a legal one is for `checkPolicy` to say. */
export const budget: Shape<BudgetCode> = {
  blank: '' as BudgetCode,
  schema: { type: 'string', pattern: String.raw`^\d+(\.\d+)?(em|eh|wm|wh|wd|cd)$`, examples: ['4wh'] },
  read: (value, at, report) => {
    if (typeof value === 'string') return value.slice(0, 40) as BudgetCode;
    report('wrong_type', at, { type: 'string' });
    return '' as BudgetCode;
  },
};

/** A whole number; what is none is read as NaN, which is equal to nothing. */
export const whole: Shape<number> = {
  blank: Number.NaN,
  schema: { type: 'integer' },
  read: (value, at, report) => {
    if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
    report('wrong_type', at, { type: 'integer' });
    return Number.NaN;
  },
};

export const flag: Shape<boolean> = {
  blank: false,
  schema: { type: 'boolean' },
  read: (value, at, report) => {
    if (typeof value === 'boolean') return value;
    report('wrong_type', at, { type: 'boolean' });
    return false;
  },
};

/** One of these words; any other is reported and read as the empty word, which names nothing. */
export function oneOf<const T extends string>(words: readonly T[]): Shape<T> {
  return {
    blank: '' as T,
    schema: { type: 'string', enum: [...words] },
    read: (value, at, report) => {
      if (words.includes(value as T)) return value as T;
      report('not_one_of', at, { words: words.join(', ') });
      return '' as T;
    },
  };
}

/** Exactly two or three values in a fixed order, as spans and exceptions are written. */
export function tuple<T extends readonly unknown[]>(...items: { [K in keyof T]: Shape<T[K]> }): Shape<T> {
  const shapes = items as readonly Shape<unknown>[];
  const blank = shapes.map((item) => item.blank) as unknown as T;
  return {
    blank,
    schema: { type: 'array', prefixItems: shapes.map(({ schema }) => schema), minItems: items.length, items: false },
    read: (value, at, report) => {
      if (Array.isArray(value) && value.length === shapes.length)
        return shapes.map((item, n) => item.read(value[n], `${at}/${n}`, report)) as unknown as T;
      const count = String(shapes.length);
      if (Array.isArray(value)) report('wrong_length', at, { least: count, most: count });
      else report('wrong_type', at, { type: 'array' });
      return blank;
    },
  };
}

// Years beyond these are typing errors, and their due times could no longer be written with four digits.
const years = { from: 1970, to: 8999 };
const written = /^(\d{4})-\d{2}-\d{2}T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/** An instant with its offset (ISO 8601) as epoch milliseconds. */
export const instant: Shape<number> = {
  blank: Number.NaN,
  schema: { type: 'string', format: 'date-time' },
  read: (value, at, report) => {
    const found = typeof value === 'string' ? written.exec(value) : null;
    const [, year, hour, minute, second = '0', part = '0', sign = '+', offHour = '0', offMinute = '0'] = found ?? [];
    const day = readDay(found ? found[0].slice(0, 10) : '');
    const parts = [Number(hour), Number(minute), Number(second), Number(offHour), Number(offMinute)] as const;
    const [h, m, s, oh, om] = parts;
    const legal = h < 24 && m < 60 && s < 60 && oh <= 14 && om < 60;
    if (day === null || !legal || Number(year) < years.from || Number(year) > years.to)
      return (report('not_an_instant', at), Number.NaN);
    const offset = (oh * 60 + om) * (sign === '-' ? -1 : 1);
    return day * dayMs + (h * 60 + m - offset) * minuteMs + s * 1000 + Number(part.padEnd(3, '0'));
  },
};
