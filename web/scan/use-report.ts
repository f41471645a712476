import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ReceiptView, ReportBody } from '../../api/intake-links/public-schema.ts';
import { newKey } from '../server/new-key.ts';
import { request } from '../server/request.ts';

/** Sends a report. The same words again are the same message, so that an impatient finger reports once. */
export function useReport(code: string, done: (receipt: ReceiptView) => void) {
  const sent = useRef({ words: '', key: '' });
  return useMutation({
    mutationFn: (body: ReportBody) => {
      const words = JSON.stringify(body);
      if (sent.current.words !== words) sent.current = { words, key: newKey() };
      const { key } = sent.current;
      return request<ReceiptView>(`/scan/${code}/cases`, { method: 'POST', body, key });
    },
    onSuccess: done,
  });
}
