import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/states.tsx';
import type { BoardSearch } from './board-search.ts';
import { useFilterWords } from './use-filter-words.ts';

/** An empty list says what emptied it; where nothing is overdue, that is a success. */
export function NoCases({ filters }: { filters: BoardSearch }) {
  const { t } = useTranslation();
  const named = useFilterWords(filters).map(([, words]) => words);
  if (filters.view === 'overdue' && named.length === 1)
    return <Empty good title={t('board.noOverdue')} hint={t('board.noOverdueHint')} />;
  if (named.length === 0) return <Empty title={t('board.empty')} />;
  return (
    <Empty title={t('board.emptyFiltered')} hint={t('board.emptyBecause', { filters: named.join(' · ') })}>
      <Link to="/board" search={{}}>
        {t('board.clear')}
      </Link>
    </Empty>
  );
}
