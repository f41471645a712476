import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../server/new-key.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Failed } from '../../ui/states.tsx';
import { BulkForm } from './bulk-form.tsx';
import { planBulk, type BulkVerb } from './bulk-plan.ts';
import { useBulk } from './use-bulk.ts';

/** First what would happen, then the words, then the sending with its results. */
export function BulkDialog({ ids, verb, close }: { ids: readonly string[]; verb: BulkVerb; close: () => void }) {
  const { t } = useTranslation();
  const [looked, setLooked] = useState(0);
  const [visit] = useState(newKey);
  const bulk = useBulk(verb);
  // The plan is of this moment: what is sent later is refused where a case has moved on.
  const { data: plan, error } = useQuery({
    queryKey: ['bulk', visit],
    queryFn: ({ signal }) => planBulk(ids, verb, setLooked, signal),
    staleTime: Infinity,
    gcTime: 0,
  });
  // Closed while it runs, it stops first and says how far it came.
  const leave = bulk.isRunning ? bulk.halt : close;
  return (
    <Dialog open close={leave} title={t('bulk.title', { verb: t(`verbs.names.${verb}`) })} width={760}>
      {plan ? (
        <BulkForm plan={plan} verb={verb} bulk={bulk} close={leave} />
      ) : error ? (
        <Failed error={error} />
      ) : (
        <p role="status">{t('bulk.checking', { done: looked, total: ids.length })}</p>
      )}
    </Dialog>
  );
}
