import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { flatten, unitTrees } from '../../units/list-units.ts';
import type { ReportSearch } from './report-search.ts';

type Narrowing = 'heldBy' | 'heldAt' | 'topic' | 'kind';

/** By what a figure narrowed the report on the way here, and the way to the whole of it. */
export function Narrowed(of: { filters: ReportSearch; change: (none: Partial<Record<Narrowing, undefined>>) => void }) {
  const { t } = useTranslation();
  const { data: trees = [] } = useQuery(unitTrees);
  const { heldBy, heldAt, topic, kind } = of.filters;
  const unit = flatten(trees).find(({ code }) => code === heldBy);
  const named: [Narrowing, string | undefined][] = [
    ['heldBy', heldBy && `${t('reports.heldBy')} ${unit?.name ?? heldBy}`],
    ['heldAt', heldAt && `${t('reports.heldAt')} ${t(`kinds.level.${heldAt}`)}`],
    ['kind', kind && t(`kinds.kind.${kind}`)],
    ['topic', topic],
  ];
  const set = named.filter(([, words]) => words !== undefined);
  if (set.length === 0) return null;
  return (
    <p className="reports-narrowed">
      {t('reports.narrowed')}{' '}
      {set.map(([name, words]) => (
        <Button key={name} size="small" onClick={() => of.change({ [name]: undefined })}>
          {words} <span aria-hidden="true">✕</span>
          <span className="unseen">{t('reports.widen')}</span>
        </Button>
      ))}
    </p>
  );
}
