import { createHash } from 'node:crypto';

/** Tells whether two bodies say the same: fields in any order, hashed, because the words themselves stay where they belong. */
export function bodyHash(body: unknown): string {
  return sha256(JSON.stringify(inOrder(body)) ?? '');
}

/** A name for a command that a repeat of the request gets again; keys belong to the caller, and to what they were used for. */
export function commandId(caller: string, path: string, key: string): string {
  return sha256(JSON.stringify([caller, path, key]));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, inner]) => [name, inOrder(inner)]));
}
