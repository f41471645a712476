import { useTranslation } from 'react-i18next';
import type { BulkVerb, Planned } from './bulk-plan.ts';
import type { Bulk } from './use-bulk.ts';

type Wanted = { verb: BulkVerb; plan: readonly Planned[]; able: number; sent: number; bulk: Bulk };

/** Before, during and after in one sentence, with how far it has come. */
export function BulkSummary({ verb, plan, able, sent, bulk }: Wanted) {
  const { t } = useTranslation();
  const { outcomes, isRunning, isStopping } = bulk;
  const { size } = outcomes;
  const words = () => {
    if (isStopping) return t('bulk.stopping');
    if (isRunning) return t('bulk.progress', { done: size, total: able });
    if (size === 0) return t('bulk.summary', { total: plan.length, count: able, verb: t(`verbs.names.${verb}`) });
    const ended = { sent, failed: size - sent };
    return size < able ? t('bulk.stopped', { ...ended, left: able - size }) : t('bulk.ended', ended);
  };
  return (
    <>
      <p className="bulk-summary" role="status">
        {words()}
      </p>
      {size > 0 && <progress value={size} max={able} aria-label={t('bulk.results')} />}
    </>
  );
}
