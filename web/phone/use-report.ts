import { useMutation, useQueryClient } from '@tanstack/react-query';
import { caseKeys } from '../cases/case-keys.ts';
import { registerCase } from '../cases/register-case.ts';
import { asFault } from '../server/fault.ts';
import { newKey } from '../server/new-key.ts';
import { unsent } from './kept.ts';
import { registrationOf, type Report } from './report-draft.ts';

type Wanted = { report: Report; grid: string; keep: (some: Partial<Report>) => void };

/** Registers what was reported, photos and all, in one message. The same words again are the same message, also after the page was thrown away. */
export function useReport({ report, grid, keep }: Wanted) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => {
      const body = registrationOf(report, grid);
      const text = JSON.stringify(body);
      const sent = report.sent.text === text ? report.sent : { ...unsent, text, key: newKey() };
      keep({ sent });
      return registerCase({ body, key: sent.key });
    },
    onSuccess: () => void queries.invalidateQueries({ queryKey: caseKeys.all }),
    onError: (error) => {
      const { status } = asFault(error);
      // An answer was heard: the next try is another message. Without one it may have been recorded, and stays the same.
      if (status >= 400 && status < 500) keep({ sent: unsent });
    },
  });
}
