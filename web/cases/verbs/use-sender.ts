import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verb } from '../../../domain/commands.ts';
import { asFault } from '../../server/fault.ts';
import { newKey } from '../../server/new-key.ts';
import { caseKeys } from '../case-keys.ts';
import type { CaseView } from '../read-case.ts';
import { sendCommand } from '../send-command.ts';
import { writeDraft, type Typed } from './drafts.ts';

export type Message = { path: string; body: object; method?: 'DELETE' };

/** Sends messages of a verb to a case. What was typed is forgotten only once it is recorded; `typed` names it where a verb has several drafts. */
export function useSender({ id }: Pick<CaseView, 'id'>, verb: Verb, typed: Typed = verb) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  /** The message that is under way with its key: the same words again are the same message, other words another. */
  const sent = useRef({ text: '', key: '' });
  return useMutation({
    mutationFn: ({ path, body, method }: Message) => {
      const text = JSON.stringify([path, body]);
      if (sent.current.text !== text) sent.current = { text, key: newKey() };
      return sendCommand({ caseId: id, path, body, key: sent.current.key, ...(method && { method }) });
    },
    onSuccess: (now) => {
      sent.current = { text: '', key: '' };
      writeDraft(id, typed, null);
      queries.setQueryData(caseKeys.one(id), now);
      void message.success(t('case.sent', { verb: t(`verbs.names.${verb}`) }));
      void queries.invalidateQueries({ queryKey: caseKeys.timeline(id) });
      void queries.invalidateQueries({ queryKey: caseKeys.views });
      void queries.invalidateQueries({ queryKey: caseKeys.lists });
    },
    onError: async (error) => {
      // Somebody was quicker: show what changed beside what was typed.
      if (asFault(error).status === 409) await queries.invalidateQueries({ queryKey: caseKeys.one(id) });
    },
  });
}
