import { useInfiniteQuery, useQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { viewCounts } from '../../cases/count-views.ts';
import { caseList, type CasePage } from '../../cases/list-cases.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { RepeatsLink } from '../../reports/repeats-link.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { TriageCase } from './triage-case.tsx';
import { TriageQueue } from './triage-queue.tsx';
import './triage-page.css';

const route = getRouteApi('/shell/triage');
const waiting = caseList({ view: 'triage', sort: 'due' });

/** 待受理: one case at a time beside the queue, what is due first on top. */
export function TriagePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { case: wanted } = route.useSearch();
  const list = useInfiniteQuery(waiting);
  const { data: counts, isFetching: isCounting } = useQuery(viewCounts);
  const [postponed, setPostponed] = useState<readonly string[]>([]);
  const lines = useMemo(() => {
    const all = list.data?.pages.flatMap(({ items }) => items) ?? [];
    const rank = new Map(postponed.map((id, index) => [id, index + 1]));
    return all.toSorted((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  }, [list.data, postponed]);
  // A case that somebody else took stays in sight until its reader goes on.
  const shown = wanted ?? lines[0]?.id;
  const at = lines.findIndex(({ id }) => id === shown);

  const show = (id: string | undefined) =>
    void navigate({ to: '/triage', search: id ? { case: id } : {}, replace: true });
  const move = (by: number) => show(lines[Math.max(0, Math.min(at + by, lines.length - 1))]?.id);
  const after = () => (lines[at + 1] ?? lines[at - 1])?.id;
  const finish = () => {
    show(after());
    queries.setQueryData<InfiniteData<CasePage>>(waiting.queryKey, (data) => data && without(data, shown));
  };
  const postpone = () => {
    if (shown === undefined) return;
    setPostponed([...postponed.filter((id) => id !== shown), shown]);
    show(lines[at + 1]?.id ?? lines[0]?.id);
  };
  useKeys([
    { keys: 'j', says: t('keys.down'), group: 'list', run: () => move(1) },
    { keys: 'k', says: t('keys.up'), group: 'list', run: () => move(-1) },
    { keys: 'h', says: t('triage.later'), group: 'list', run: postpone },
  ]);
  if (list.isPending) return <Loading />;
  if (list.isError && lines.length === 0) return <Failed page error={list.error} retry={() => void list.refetch()} />;
  const count = counts?.get('triage');
  const isSettled = !list.isFetching && !isCounting && !list.hasNextPage;
  const hasChanged = isSettled && typeof count === 'number' && count !== lines.length;
  const refresh = () => void list.refetch();
  if (shown === undefined)
    return (
      <Empty page good title={t('triage.empty')} hint={t('triage.emptyHint')}>
        <RepeatsLink />
        {hasChanged && (
          <button type="button" onClick={refresh}>
            {t('triage.queueChanged', { count })}
          </button>
        )}
      </Empty>
    );
  return (
    <div className="triage">
      <TriageQueue
        lines={lines}
        shown={shown}
        postponed={postponed}
        changedTo={hasChanged ? count : null}
        refresh={refresh}
        more={list.hasNextPage ? () => void list.fetchNextPage() : null}
      />
      <TriageCase key={shown} caseId={shown} finish={finish} postpone={postpone} />
    </div>
  );
}

function without(data: InfiniteData<CasePage>, gone: string | undefined): InfiniteData<CasePage> {
  const pages = data.pages.map((page) => ({ ...page, items: page.items.filter(({ id }) => id !== gone) }));
  return { ...data, pages };
}
