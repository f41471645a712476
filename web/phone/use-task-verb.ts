import { useMutation, useQueryClient } from '@tanstack/react-query';
import { caseKeys } from '../cases/case-keys.ts';
import type { CaseView } from '../cases/read-case.ts';
import { sendCommand } from '../cases/send-command.ts';
import { addressOf, type Draft } from '../cases/verbs/verb-form.ts';
import { verbForms, type FormVerb } from '../cases/verbs/verb-forms.ts';
import { messageOf } from '../cases/verbs/drafts.ts';
import { asFault } from '../server/fault.ts';
import { newKey } from '../server/new-key.ts';
import { unsent, type Sent } from './kept.ts';

/** Sends a verb to a case. `keep` is told the message and its key before it goes, so that even a page thrown away repeats it harmlessly. */
export function useTaskVerb(seen: Pick<CaseView, 'id' | 'version'>, verb: FormVerb, keep: (sent: Sent) => void) {
  const queries = useQueryClient();
  const form = verbForms[verb];
  const { method, fields, minds } = form;
  return useMutation({
    mutationFn: ({ draft, sent }: { draft: Draft; sent: Sent }) => {
      const [path, words] = [addressOf(form, draft), messageOf(fields, draft)];
      const text = JSON.stringify([path, words]);
      const message = sent.text === text ? sent : { text, key: newKey(), version: seen.version };
      keep(message);
      const body = { ...words, ...(minds && { expectedVersion: message.version }) };
      return sendCommand({ caseId: seen.id, path, body, key: message.key, ...(method && { method }) });
    },
    onSuccess: async (now) => {
      queries.setQueryData(caseKeys.one(seen.id), now);
      await queries.invalidateQueries({ queryKey: caseKeys.timeline(seen.id) });
      void queries.invalidateQueries({ queryKey: caseKeys.lists });
    },
    onError: async (error) => {
      const { status } = asFault(error);
      // An answer was heard: the next try is another message. Without one it may have been recorded, and stays the same.
      if (status >= 400 && status < 500) keep(unsent);
      if (status === 409) await queries.invalidateQueries({ queryKey: caseKeys.one(seen.id) });
    },
  });
}
