/** Where an open case stands (case-life.md "Statuses"). */
export const openStatuses = [
  'pending_dispatch',
  'pending_accept',
  'in_progress',
  'awaiting_info',
  'listed',
  'awaiting_verify',
  'awaiting_callback',
  'reworking',
] as const;

/** How a case can have ended; only `closed` can be opened again. */
export const endedStatuses = ['closed', 'rejected', 'withdrawn', 'merged'] as const;

export const caseStatuses = [...openStatuses, ...endedStatuses] as const;

export type OpenStatus = (typeof openStatuses)[number];
export type EndedStatus = (typeof endedStatuses)[number];
export type CaseStatus = (typeof caseStatuses)[number];

/** Someone still has to act on a case in this status. */
export function isOpen(status: CaseStatus): status is OpenStatus {
  return (openStatuses as readonly CaseStatus[]).includes(status);
}
