import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/states.tsx';
import type { BoardSearch } from './board-search.ts';

/** An empty list says what emptied it; where nothing is overdue, that is a success. */
export function NoCases({ filters }: { filters: BoardSearch }) {
  const { t } = useTranslation();
  const { view, sort: _, ...others } = filters;
  if (view === 'overdue' && Object.keys(others).length === 0)
    return <Empty good title={t('board.noOverdue')} hint={t('board.noOverdueHint')} />;
  const { kind, status, level, q, ...rest } = others;
  const named = [
    view && t(`views.${view}`),
    kind && t(`kinds.kind.${kind}`),
    status && t(`statuses.${status}`),
    level && t(`kinds.level.${level}`),
    q && `“${q}”`,
    ...Object.entries(rest).map(([name, value]) => `${name} ${String(value)}`),
  ].filter(Boolean);
  if (named.length === 0) return <Empty title={t('board.empty')} />;
  return (
    <Empty title={t('board.emptyFiltered')} hint={t('board.emptyBecause', { filters: named.join(' · ') })}>
      <Link to="/board" search={{}}>
        {t('board.clear')}
      </Link>
    </Empty>
  );
}
