import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { digestList, noteRead, unreadDigests } from '../../digests/read-digests.ts';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { DigestCard } from './digest-card.tsx';
import './digests-page.css';

/** 提醒汇总: what the clocks have to say to the reader's units. Whoever opens it has read what it shows. */
export function DigestsPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const list = useInfiniteQuery(digestList);
  const digests = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const latest = digests[0]?.id;
  useEffect(() => {
    if (latest === undefined) return;
    const recount = () => void queries.invalidateQueries({ queryKey: unreadDigests.queryKey });
    // What could not be noted stays unread, and the bell goes on saying so.
    void noteRead(latest).then(recount, () => {});
  }, [queries, latest]);
  return (
    <div className="digests-page">
      <h1>{t('digests.title')}</h1>
      {list.isPending ? (
        <Loading />
      ) : list.isError && digests.length === 0 ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : digests.length === 0 ? (
        <Empty good title={t('digests.none')} hint={t('digests.noneHint')} />
      ) : (
        <>
          {digests.map((digest) => (
            <DigestCard key={digest.id} digest={digest} />
          ))}
          {list.hasNextPage && (
            <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t('digests.earlier')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
