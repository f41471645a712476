import type { CaseView } from '../../api/cases/schema.ts';
import { request } from '../server/request.ts';

export type Command = { caseId: string; path: string; body: object; key: string; method?: 'POST' | 'DELETE' };

/** Sends a verb to a case and answers the case as it is then. The same key makes a repeat harmless. */
export const sendCommand = ({ caseId, path, body, key, method = 'POST' }: Command) =>
  request<CaseView>(`/cases/${encodeURIComponent(caseId)}/${path}`, { method, body, key });
