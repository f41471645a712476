import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { caseList } from '../../cases/list-cases.ts';
import { useLiveList } from '../../cases/use-live-list.ts';
import { useMe } from '../../session/read-me.ts';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { DisputeTable } from './dispute-table.tsx';
import './mediation-page.css';
import { NewRows } from '../../ui/new-rows.tsx';

const route = getRouteApi('/shell/mediation');

/** 我的纠纷: the open disputes of the mediator's area, the one whose time ends first on top. */
export function MediationPage() {
  const { t } = useTranslation();
  const { posts } = useMe();
  const { held } = route.useSearch();
  const committee = posts.find(({ role }) => role === 'mediator')?.unit;
  const filters = { view: 'disputes' as const, ...(held && committee && { holder: committee }) };
  const list = useInfiniteQuery(caseList(filters));
  const lines = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const { updates, show } = useLiveList(filters, lines);
  return (
    <div className="mediation-page">
      <header className="mediation-page-head">
        <h1>{t('mediation.title')}</h1>
        <nav aria-label={t('mediation.which')}>
          <Link to="/mediation" search={{}} activeOptions={{ exact: true }} aria-current={held ? undefined : 'page'}>
            {t('mediation.area')}
          </Link>
          <Link to="/mediation" search={{ held: true }} aria-current={held ? 'page' : undefined}>
            {t('mediation.held')}
          </Link>
        </nav>
      </header>
      <NewRows className="mediation-page-updates" updates={updates} show={show} />
      {list.isPending ? (
        <Loading />
      ) : list.isError && lines.length === 0 ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : lines.length === 0 ? (
        <Empty good title={t('mediation.none')} hint={held ? t('mediation.noneHeld') : t('mediation.noneArea')} />
      ) : (
        <>
          <DisputeTable lines={lines} />
          <p className="mediation-page-end">
            {list.hasNextPage ? (
              <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {t('board.more')}
              </Button>
            ) : (
              t('board.end', { count: lines.length })
            )}
          </p>
        </>
      )}
    </div>
  );
}
