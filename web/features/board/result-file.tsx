import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../ui/save-file.ts';
import { bulkFile, type BulkLine } from './bulk-file.ts';
import type { Planned } from './bulk-plan.ts';
import type { Outcome } from './use-bulk.ts';

type Wanted = { plan: readonly Planned[]; outcomes: ReadonlyMap<string, Outcome> };

/** What became of every case that was selected, to take away; also of those that were never sent. */
export function ResultFile({ plan, outcomes }: Wanted) {
  const { t } = useTranslation();
  const lineOf = ({ id, seen, obstacle }: Planned): BulkLine => {
    const number = seen?.number ?? id;
    if (obstacle) return { number, outcome: t('bulk.outcomes.skipped'), reason: t(`bulk.${obstacle}`) };
    const outcome = outcomes.get(id);
    if (outcome === undefined) return { number, outcome: t('bulk.outcomes.unsent'), reason: '' };
    if (outcome === 'sent') return { number, outcome: t('bulk.outcomes.sent'), reason: '' };
    return { number, outcome: t('bulk.outcomes.failed'), reason: `${outcome.message} (${outcome.code})` };
  };
  const save = () => {
    const heads = { number: t('bulk.number'), outcome: t('bulk.outcome'), reason: t('bulk.reason') };
    saveFile(new Blob([bulkFile(heads, plan.map(lineOf))], { type: 'text/csv' }), 'results.csv');
  };
  return <Button onClick={save}>{t('bulk.resultFile')}</Button>;
}
