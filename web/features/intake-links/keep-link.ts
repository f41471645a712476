import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkBody } from '../../../api/intake-links/schema.ts';
import { linkKey, type IntakeLinkView } from '../../intake-links/read-links.ts';
import { newKey } from '../../server/new-key.ts';
import { request } from '../../server/request.ts';

type Message = { path: string; body: Partial<LinkBody>; says: 'opened' | 'nowEnded' };

export const opening = (body: LinkBody): Message => ({ path: '/intake-links', body, says: 'opened' });
export const ending = (id: string): Message => ({
  path: `/intake-links/${encodeURIComponent(id)}/ending`,
  body: {},
  says: 'nowEnded',
});

/** Opens a link or ends one. The same words again are the same message. */
export function useKeeping(done: () => void) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sent = useRef({ words: '', key: '' });
  return useMutation({
    mutationFn: ({ path, body }: Message) => {
      const words = JSON.stringify([path, body]);
      if (sent.current.words !== words) sent.current = { words, key: newKey() };
      return request<IntakeLinkView>(path, { method: 'POST', body, key: sent.current.key });
    },
    onSuccess: async (_, { says }) => {
      void message.success(t(`intakeLinks.${says}`));
      done();
      await queries.invalidateQueries({ queryKey: linkKey });
    },
  });
}
