import type { CaseView } from '../read-case.ts';
import { messageOf } from './drafts.ts';
import { useSender } from './use-sender.ts';
import { addressOf, type Draft } from './verb-form.ts';
import { verbForms, type FormVerb } from './verb-forms.ts';

/** Sends a verb to a case, as its form says it. */
export function useVerb(seen: Pick<CaseView, 'id' | 'version'>, verb: FormVerb) {
  const sending = useSender(seen, verb);
  const form = verbForms[verb];
  const { method, fields, minds } = form;
  return {
    ...sending,
    mutate: (draft: Draft, then: { onSuccess: () => void }) => {
      const body = { ...messageOf(fields, draft), ...(minds && { expectedVersion: seen.version }) };
      sending.mutate({ path: addressOf(form, draft), body, ...(method && { method }) }, then);
    },
  };
}
