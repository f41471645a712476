import type { Draft } from '../../cases/verbs/verb-form.ts';

/** What a draft says for a field in words; nothing where it says nothing. */
export function words(draft: Draft, field: string): string {
  const value = draft[field];
  return typeof value === 'string' ? value : '';
}

/** The field of a message, where anything was said for it. */
export function ifSaid(draft: Draft, field: string): { [name: string]: string } {
  const value = words(draft, field).trim();
  return value === '' ? {} : { [field]: value };
}

/** What of several was ticked; `usual` until anybody has ticked. */
export function ticked(draft: Draft, field: string, usual: readonly string[]): readonly string[] {
  const value = draft[field];
  return Array.isArray(value) ? (value as string[]) : usual;
}
