import { Type } from '@mikro-orm/core';

/** An instant as PostgreSQL takes it inside a JSON record. */
export function toTime(instant: number): string {
  return new Date(instant).toISOString();
}

/** An instant as PostgreSQL prints a timestamptz: its zone may lack minutes, which no standard for dates knows. */
export function fromTime(text: string): number {
  return Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
}

/** Epoch milliseconds in the program, a timestamptz that people can read in the database. */
export class InstantType extends Type<number, string | Date> {
  // The mapper hands over null as well, which `Date` would take for 1970.
  override convertToDatabaseValue(value: number | null): string {
    return (value === null ? value : toTime(value)) as string;
  }

  override convertToJSValue(value: string | Date | null): number {
    if (value === null) return value as unknown as number;
    return value instanceof Date ? value.getTime() : fromTime(value);
  }

  override getColumnType(): string {
    return 'timestamptz';
  }
}
