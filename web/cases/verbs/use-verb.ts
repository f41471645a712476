import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { asFault } from '../../server/fault.ts';
import { caseKeys } from '../case-keys.ts';
import type { CaseView } from '../read-case.ts';
import { newKey } from '../../server/new-key.ts';
import { sendCommand } from '../send-command.ts';
import { messageOf, writeDraft } from './drafts.ts';
import { addressOf, type Draft } from './verb-form.ts';
import { verbForms, type FormVerb } from './verb-forms.ts';

/** Sends a verb to a case. What was typed is forgotten only once it is recorded. */
export function useVerb(seen: Pick<CaseView, 'id' | 'version'>, verb: FormVerb) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  /** The message that is under way with its key: the same words again are the same message, other words another. */
  const sent = useRef({ text: '', key: '' });
  const form = verbForms[verb];
  const { method, fields, minds } = form;
  return useMutation({
    mutationFn: (draft: Draft) => {
      const body = { ...messageOf(fields, draft), ...(minds && { expectedVersion: seen.version }) };
      const path = addressOf(form, draft);
      const text = JSON.stringify([path, body]);
      if (sent.current.text !== text) sent.current = { text, key: newKey() };
      return sendCommand({ caseId: seen.id, path, body, key: sent.current.key, ...(method && { method }) });
    },
    onSuccess: (now) => {
      sent.current = { text: '', key: '' };
      writeDraft(seen.id, verb, null);
      queries.setQueryData(caseKeys.one(seen.id), now);
      void message.success(t('case.sent', { verb: t(`verbs.names.${verb}`) }));
      void queries.invalidateQueries({ queryKey: caseKeys.timeline(seen.id) });
      void queries.invalidateQueries({ queryKey: caseKeys.views });
      void queries.invalidateQueries({ queryKey: caseKeys.lists });
    },
    onError: async (error) => {
      // Somebody was quicker: show what changed beside what was typed.
      if (asFault(error).status === 409) await queries.invalidateQueries({ queryKey: caseKeys.one(seen.id) });
    },
  });
}
