import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../server/new-key.ts';
import { asFault } from '../server/fault.ts';
import { caseKeys } from './case-keys.ts';
import { sendCommand } from './send-command.ts';

type Wanted = { of: { id: string; number: string }; text: string; done: () => void };

/** Adds what was reported once more to the case that is known, in place of a case of its own. */
export function NoteInstead({ of: { id, number }, text, done }: Wanted) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const sent = useRef({ text: '', key: '' });
  const noting = useMutation({
    mutationFn: () => {
      if (sent.current.text !== text) sent.current = { text, key: newKey() };
      return sendCommand({ caseId: id, path: 'notes', body: { text, visibility: 'internal' }, key: sent.current.key });
    },
    onSuccess: (now) => {
      queries.setQueryData(caseKeys.one(id), now);
      void queries.invalidateQueries({ queryKey: caseKeys.timeline(id) });
      done();
    },
  });
  return (
    <div>
      <Button size="small" loading={noting.isPending} onClick={() => noting.mutate()}>
        {t('duplicates.note')}
        <span className="unseen"> {number}</span>
      </Button>
      {noting.error && <span role="alert"> {asFault(noting.error).message}</span>}
    </div>
  );
}
