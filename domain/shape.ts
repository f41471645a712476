/** Why a value does not have its shape. */
export type ShapeFaultCode =
  | 'unknown_field'
  | 'missing'
  | 'wrong_type'
  | 'not_one_of'
  | 'bad_text'
  | 'wrong_length'
  | 'not_an_instant';

export type Report = (fault: ShapeFaultCode, at: string, facts?: Readonly<Record<string, string>>) => void;

/**
 * What a value out of a loose JSON has to look like. `read` never throws: it reports each fault under the JSON pointer `at` and goes on with
 * what can be read; `blank` stands in for what cannot. `schema` says the same as JSON Schema, for the description of the API.
 */
export type Shape<T> = { schema: object; blank: T; read: (value: unknown, at: string, report: Report) => T };

/** The shape of a field that may be absent. */
export type OptionalShape<T> = Shape<T> & { optional: true };

type Fields<T> = {
  [K in keyof T]-?: Record<never, never> extends Pick<T, K>
    ? OptionalShape<NonNullable<T[K]>>
    : Shape<T[K]> & { optional?: never };
};

const longestName = 100;

/** A property name as a part of a JSON pointer (RFC 6901), cut where somebody sent a long one. */
export function pointerPart(name: string): string {
  return name.slice(0, longestName).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1');
}

export function optional<T>(shape: Shape<T>): OptionalShape<T> {
  return { ...shape, optional: true };
}

/** An object with exactly these fields: the compiler holds them to the type, so that no field is forgotten. */
export function object<T extends object>(fields: Fields<T>): Shape<T> {
  const entries = Object.entries<Shape<unknown> & { optional?: boolean }>(fields);
  const needed = entries.filter(([, { optional: left }]) => !left);
  const blank = Object.fromEntries(needed.map(([name, field]) => [name, field.blank])) as T;
  return {
    blank,
    schema: {
      type: 'object',
      additionalProperties: false,
      required: needed.map(([name]) => name),
      properties: Object.fromEntries(entries.map(([name, { schema }]) => [name, schema])),
    },
    read: (value, at, report) => {
      if (!isObject(value)) return (report('wrong_type', at, { type: 'object' }), blank);
      for (const name of Object.keys(value))
        if (!Object.hasOwn(fields, name)) report('unknown_field', `${at}/${pointerPart(name)}`);
      const read = entries.flatMap(([name, field]): [string, unknown][] => {
        if (Object.hasOwn(value, name)) return [[name, field.read(value[name], `${at}/${name}`, report)]];
        if (field.optional) return [];
        report('missing', `${at}/${name}`);
        return [[name, field.blank]];
      });
      return Object.fromEntries(read) as T;
    },
  };
}

/** A list of at least `least` and at most `most` items; what is beyond is reported and not read. */
export function list<T>(item: Shape<T>, most: number, least = 0): Shape<readonly T[]> {
  return {
    blank: [],
    schema: { type: 'array', items: item.schema, minItems: least, maxItems: most },
    read: (value, at, report) => {
      if (!Array.isArray(value)) return (report('wrong_type', at, { type: 'array' }), []);
      if (value.length < least || value.length > most)
        report('wrong_length', at, { least: String(least), most: String(most) });
      return value.slice(0, most).map((each, n) => item.read(each, `${at}/${n}`, report));
    },
  };
}

/** Texts under names that nobody fixed: sources by field, notices by year. */
export function record<T>(item: Shape<T>, most: number): Shape<Readonly<Record<string, T>>> {
  return {
    blank: {},
    schema: { type: 'object', additionalProperties: item.schema, maxProperties: most },
    read: (value, at, report) => {
      if (!isObject(value)) return (report('wrong_type', at, { type: 'object' }), {});
      const entries = Object.entries(value);
      if (entries.length > most) report('wrong_length', at, { least: '0', most: String(most) });
      const read = (name: string, each: unknown) => item.read(each, `${at}/${pointerPart(name)}`, report);
      return Object.fromEntries(entries.slice(0, most).map(([name, each]) => [name, read(name, each)]));
    },
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
