import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { viewCounts } from '../../cases/count-views.ts';
import { useKeys } from '../../keys/use-keys.ts';
import type { BoardSearch } from './board-search.ts';
import { mostSelected } from './read-matching.ts';
import type { Matching } from './use-matching.ts';

type Wanted = { filters: BoardSearch; loaded: number; hasMore: boolean; matching: Matching };

/** Selects all that the filter finds and not just what is loaded, and says what came of it. */
export function SelectMatching({ filters, loaded, hasMore, matching }: Wanted) {
  const { t } = useTranslation();
  const { isReading, wasCut, isEvery, selectEvery } = matching;
  const { data: counts } = useQuery(viewCounts);
  const { view, sort: _, ...others } = filters;
  const counted = view && Object.keys(others).length === 0 ? counts?.get(view) : undefined;
  const count = hasMore ? counted : loaded;
  const says = count ? t('bulk.selectMatching', { count }) : t('bulk.selectEvery');
  useKeys(
    loaded === 0 ? [] : [{ keys: 's', says: t('bulk.selectEvery'), group: 'list', run: () => void selectEvery() }],
  );
  if (loaded === 0) return null;
  return (
    <>
      {!isEvery && !wasCut && (
        <Button size="small" type="link" loading={isReading} onClick={() => void selectEvery()}>
          {says} <kbd>s</kbd>
        </Button>
      )}
      <span role="status">
        {isReading && t('bulk.reading', { count: loaded })}
        {isEvery && t('bulk.everySelected')}
        {wasCut && t('bulk.capped', { most: mostSelected })}
      </span>
    </>
  );
}
