import type { ProposalView } from '../../../api/sla/notice-schema.ts';
import { request } from '../../server/request.ts';

export type { ProposalView } from '../../../api/sla/notice-schema.ts';
export type NoticeForm = { calendar: string; year: string; source: string; as: 'text' | 'csv'; words: string };

/** What the server makes of a notice. Nothing is kept. */
export function readNotice({ calendar, year, source, as, words }: NoticeForm): Promise<ProposalView> {
  const body = {
    calendar,
    year: Number(year),
    ...(source.trim() !== '' && { source: source.trim() }),
    [as]: words,
  };
  return request<ProposalView>('/sla/calendars/import', { method: 'POST', body });
}
