import { isDeepStrictEqual } from 'node:util';

/** Whether two values say the same as JSON: what is undefined is absent, and fields are in any order. */
export function isSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(throughJson(a), throughJson(b));
}

/** The fields in which two records differ. */
export function differingFields(a: object, b: object): string[] {
  const [left, right] = [throughJson(a), throughJson(b)] as Record<string, unknown>[];
  const names = new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})]);
  return [...names].filter((name) => !isDeepStrictEqual(left?.[name], right?.[name]));
}

function throughJson(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
