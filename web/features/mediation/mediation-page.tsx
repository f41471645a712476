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

/** 我的纠纷: the disputes of the mediator's area of which something is left to do, the one whose time ends first on top; and those that are past. */
export function MediationPage() {
  const { t } = useTranslation();
  const { posts } = useMe();
  const { held, past = false } = route.useSearch();
  const committee = posts.find(({ role }) => role === 'mediator')?.unit;
  const filters = {
    kind: 'dispute' as const,
    unfinished: !past,
    ...(past && { sort: 'updated' as const }),
    ...(held && committee && { holder: committee }),
  };
  const list = useInfiniteQuery(caseList(filters));
  const lines = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const { updates, show } = useLiveList(filters, lines);
  return (
    <div className="mediation-page">
      <header className="mediation-page-head">
        <h1>{t('mediation.title')}</h1>
        <nav aria-label={t('mediation.which')}>
          <Link
            to="/mediation"
            search={{}}
            activeOptions={{ exact: true }}
            aria-current={held || past ? undefined : 'page'}
          >
            {t('mediation.area')}
          </Link>
          <Link to="/mediation" search={{ held: true }} aria-current={held ? 'page' : undefined}>
            {t('mediation.held')}
          </Link>
          <Link to="/mediation" search={{ past: true }} aria-current={past ? 'page' : undefined}>
            {t('mediation.past')}
          </Link>
        </nav>
      </header>
      <NewRows className="mediation-page-updates" updates={updates} show={show} />
      {list.isPending ? (
        <Loading />
      ) : list.isError && lines.length === 0 ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : lines.length === 0 ? (
        <Empty
          good={!past}
          title={past ? t('mediation.nonePast') : t('mediation.none')}
          hint={past ? t('mediation.nonePastHint') : held ? t('mediation.noneHeld') : t('mediation.noneArea')}
        />
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
