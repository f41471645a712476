import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { originPages } from '../../origins/read-origins.ts';
import { useMe } from '../../session/read-me.ts';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { OriginFilters } from './origin-filters.tsx';
import { OriginTable } from './origin-table.tsx';
import './origins.css';

const route = getRouteApi('/shell/origins');

/** 来源记录: visits, sweeps, patrols, meetings and stalls of the reader's area, the latest first. */
export function OriginsPage() {
  const { t } = useTranslation();
  const { permissions } = useMe();
  const filters = route.useSearch();
  const list = useInfiniteQuery(originPages(filters));
  const lines = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <div className="origins">
      <header className="origins-head">
        <h1>{t('origins.title')}</h1>
        <div className="origins-actions">
          <Link to="/intake-links" className="origins-action">
            {t('intakeLinks.title')}
          </Link>
          {permissions.includes('cases:register') && (
            <Link to="/origins/new" className="origins-action">
              {t('origins.new')}
            </Link>
          )}
        </div>
      </header>
      <OriginFilters filters={filters} />
      {list.isPending ? (
        <Loading />
      ) : list.isError && lines.length === 0 ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : lines.length === 0 ? (
        <Empty
          title={isFiltered ? t('origins.noneFiltered') : t('origins.none')}
          hint={isFiltered ? t('origins.noneFilteredHint') : t('origins.noneHint')}
        />
      ) : (
        <>
          <OriginTable lines={lines} />
          <p className="origins-end">
            {list.hasNextPage ? (
              <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {t('board.more')}
              </Button>
            ) : (
              t('origins.end', { count: lines.length })
            )}
          </p>
        </>
      )}
    </div>
  );
}
