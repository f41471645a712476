import type { CaseQueryString } from '../../api/lists/schema.ts';

export type ViewId = NonNullable<CaseQueryString['view']>;

/** The saved views in the order of the rail: what burns first. */
export const viewIds = [
  'due_within_hour',
  'overdue',
  'triage',
  'mine',
  'due_today',
  'returned',
  'awaiting_verify',
  'awaiting_callback',
  'listed',
  'objections',
  'disputes',
] as const satisfies readonly ViewId[];
