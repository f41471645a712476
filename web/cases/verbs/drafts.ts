import { useSyncExternalStore } from 'react';
import type { CaseFileView } from '../../../api/files/schema.ts';
import type { Verb } from '../../../domain/commands.ts';
import type { Draft, Field } from './verb-form.ts';

/** A verb of a case, where one has several drafts with what it is about; the registration of the next; or what is put on record of an origin. */
export type Typed = Verb | `${Verb} ${string}` | 'register' | 'record' | 'resolve';

/**
 * What somebody typed and has not sent. It outlives the form, so that neither a look at another page nor an update loses a
 * word; it ends with the page, because it can be about people.
 */
const drafts = new Map<string, Draft>();
const listeners = new Set<() => void>();
const empty: Draft = {};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function writeDraft(caseId: string, verb: Typed, draft: Draft | null): void {
  const key = `${caseId} ${verb}`;
  if (draft) drafts.set(key, draft);
  else drafts.delete(key);
  for (const listener of listeners) listener();
}

export function forgetDrafts(): void {
  drafts.clear();
}

export function useDraft(caseId: string, verb: Typed): [Draft, (change: Draft) => void] {
  const read = () => drafts.get(`${caseId} ${verb}`) ?? empty;
  const draft = useSyncExternalStore(subscribe, read);
  return [draft, (change) => writeDraft(caseId, verb, { ...read(), ...change })];
}

const isBlank = (value: unknown) =>
  value === undefined || value === '' || (typeof value === 'string' && value.trim() === '');

/** The fields that are asked for now. */
export const askedFields = (fields: readonly Field[], draft: Draft) =>
  fields.filter(({ when }) => when?.(draft) ?? true);

/** What is said for a field: what was typed, else what is usual. */
export function valueOf(field: Field, draft: Draft): unknown {
  return draft[field.name] ?? (field.kind === 'choice' ? field.usual : undefined);
}

/** The uploads that a draft names. */
export const filesOf = (value: unknown): readonly CaseFileView[] =>
  Array.isArray(value) ? (value as readonly CaseFileView[]) : [];

/** The message that a draft makes: only what is asked for and said. */
export function messageOf(fields: readonly Field[], draft: Draft): { [name: string]: unknown } {
  const said = askedFields(fields, draft)
    .filter(({ inPath }) => !inPath)
    .map((field) => {
      const value = valueOf(field, draft);
      if (field.kind === 'photos' || field.kind === 'files')
        return [field.name, filesOf(value).map(({ id }) => id)] as const;
      return [field.name, Array.isArray(value) ? value.filter((item) => !isBlank(item)) : value] as const;
    });
  return Object.fromEntries(
    said.filter(([, value]) => !isBlank(value) && !(Array.isArray(value) && value.length === 0)),
  );
}

/** Names of the required fields that are still missing. */
export function missingFields(fields: readonly Field[], draft: Draft): string[] {
  const plain = fields.map(({ inPath: _, ...field }): Field => field);
  const message = messageOf(plain, draft);
  return askedFields(fields, draft)
    .filter(({ name, required }) => required && !(name in message))
    .map(({ name }) => name);
}
