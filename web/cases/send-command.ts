import type { CaseView } from '../../api/cases/schema.ts';
import { request } from '../server/request.ts';

export type Command = { caseId: string; path: string; body: object; key: string };

/** Sends a verb to a case and answers the case as it is then. The same key makes a repeat harmless. */
export const sendCommand = ({ caseId, path, body, key }: Command) =>
  request<CaseView>(`/cases/${encodeURIComponent(caseId)}/${path}`, { method: 'POST', body, key });
