import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { caseKeys } from '../../cases/case-keys.ts';
import { sendCommand } from '../../cases/send-command.ts';
import { newKey } from '../../server/new-key.ts';
import { Failed } from '../../ui/states.tsx';

type Wanted = {
  caseId: string;
  into: { id: string; number: string };
  effect: string;
  /** Whether the key of merging means this one. */
  isKeyed: boolean;
  /** Whether somebody has asked for it, and is to say that it is meant. */
  asked: boolean;
  ask: (asked: boolean) => void;
  merged: () => void;
};

/** Merges the case into another one. It cannot be taken back, so that it is asked for twice. */
export function MergeInto({ caseId, into, effect, isKeyed, asked, ask, merged }: Wanted) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const key = useRef(newKey());
  const merging = useMutation({
    mutationFn: () => sendCommand({ caseId, path: 'merge', body: { into: into.id }, key: key.current }),
    onSuccess: (now) => {
      queries.setQueryData(caseKeys.one(caseId), now);
      void queries.invalidateQueries({ queryKey: caseKeys.lists });
      void queries.invalidateQueries({ queryKey: caseKeys.views });
      merged();
    },
  });
  if (!asked)
    return (
      <Button size="small" onClick={() => ask(true)}>
        {t('duplicates.merge')}
        <span className="unseen"> {into.number}</span>
        {isKeyed && <kbd aria-hidden="true">2</kbd>}
      </Button>
    );
  return (
    <div role="group" aria-label={t('duplicates.merge')}>
      <p>{effect}</p>
      <Button size="small" type="primary" autoFocus loading={merging.isPending} onClick={() => merging.mutate()}>
        {t('duplicates.mergeSure', { number: into.number })}
      </Button>{' '}
      <Button size="small" onClick={() => ask(false)}>
        {t('app.cancel')}
      </Button>
      {merging.error && <Failed error={merging.error} />}
    </div>
  );
}
