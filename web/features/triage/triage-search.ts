/** The address of triage names the case that is looked at, so that coming back finds it again. */
export function readTriageSearch(search: Record<string, unknown>): { case?: string } {
  return typeof search['case'] === 'string' ? { case: search['case'] } : {};
}
