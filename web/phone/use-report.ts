import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { caseKeys } from '../cases/case-keys.ts';
import type { CaseView } from '../cases/read-case.ts';
import { sendCommand } from '../cases/send-command.ts';
import { asFault } from '../server/fault.ts';
import { newKey } from '../server/new-key.ts';
import { request } from '../server/request.ts';
import { unsent } from './kept.ts';
import { registrationOf, type Report } from './report-draft.ts';

type Wanted = { report: Report; grid: string; keep: (some: Partial<Report>) => void };

/**
 * Registers what was reported. Photos of a case that goes on follow as a note, because only a case solved on the spot takes
 * them along; the note has a key of its own that follows from the case's, so both halves may be repeated.
 */
export function useReport({ report, grid, keep }: Wanted) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (): Promise<Pick<CaseView, 'id' | 'number'>> => {
      const body = registrationOf(report, grid);
      const text = JSON.stringify(body);
      const sent = report.registered || report.sent.text === text ? report.sent : { ...unsent, text, key: newKey() };
      keep({ sent });
      const made = report.registered ?? (await request<CaseView>('/cases', { method: 'POST', body, key: sent.key }));
      const registered = { id: made.id, number: made.number };
      const files = report.onSpot ? [] : report.photos.map(({ id }) => id);
      if (files.length === 0) return registered;
      keep({ registered });
      const note = { text: t('phone.photosNote'), visibility: 'internal', files };
      await sendCommand({ caseId: registered.id, path: 'notes', body: note, key: `${sent.key}-photos` });
      return registered;
    },
    onSuccess: () => void queries.invalidateQueries({ queryKey: caseKeys.all }),
    onError: (error) => {
      const { status } = asFault(error);
      // An answer was heard: the next try is another message. Without one it may have been recorded, and stays the same.
      if (status >= 400 && status < 500 && !report.registered) keep({ sent: unsent });
    },
  });
}
