import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import { Failed } from '../../ui/states.tsx';
import { discardDraft } from './change-rules.ts';
import { ruleKeys } from './read-rules.ts';
import type { RuleId } from './rule-kinds.ts';
import { keepUnsaved } from './unsaved.ts';

/** Throws a draft away, after saying what that means. */
export function DiscardDraft({ id }: { id: RuleId }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const discarding = useMutation({
    mutationFn: () => discardDraft(id),
    onSuccess: async () => {
      keepUnsaved(id, null);
      await navigate({ to: '/rules' });
      await queries.invalidateQueries({ queryKey: ruleKeys.versions(id.kind), exact: true });
    },
  });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('rules.discard')}</Button>
      <Dialog
        open={asking}
        close={() => setAsking(false)}
        title={t('rules.discard')}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{t('app.cancel')}</Button>
            <Button type="primary" danger loading={discarding.isPending} onClick={() => discarding.mutate()}>
              {t('rules.discard')}
            </Button>
          </>
        }
      >
        <p>{t('rules.discardEffect', { name: id.name, version: id.version })}</p>
        {discarding.isError && <Failed error={discarding.error} />}
      </Dialog>
    </>
  );
}
