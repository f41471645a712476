import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { linePill } from '../../cases/line-pill.ts';
import { caseList } from '../../cases/list-cases.ts';
import { useLiveList } from '../../cases/use-live-list.ts';
import { setWorklist } from '../../cases/worklist.ts';
import { useRows } from '../../keys/use-rows.ts';
import { Heads } from '../../ui/heads.tsx';
import { NewRows } from '../../ui/new-rows.tsx';
import { Pill } from '../../ui/pill.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import { KindTag, StatusTag } from '../../ui/tags.tsx';

const heads = ['case', 'kind', 'holder', 'status', 'left'] as const;

/** The cases that came from an origin, the latest first. */
export function OriginCases({ id }: { id: string }) {
  const { t } = useTranslation();
  const filters = { origin: id, sort: 'registered' as const };
  const list = useInfiniteQuery(caseList(filters));
  const lines = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const { updates, show } = useLiveList(filters, lines);
  const { table, setAt } = useRows(lines.length);
  useEffect(() => setWorklist(lines.map((line) => line.id)), [lines]);
  return (
    <section className="origins-card" aria-labelledby="origin-cases">
      <h2 id="origin-cases">{t('origins.cases')}</h2>
      <NewRows className="origins-updates" updates={updates} show={show} />
      {list.isPending && <Loading />}
      {list.isError && lines.length === 0 && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && lines.length === 0 && <p className="origins-soft">{t('origins.noCases')}</p>}
      {lines.length > 0 && (
        <table ref={table} className="origins-table">
          <Heads words={heads.map((head) => t(`origins.caseColumns.${head}`))} />
          <tbody>
            {lines.map((line, index) => (
              <tr key={line.id} data-row={index} onFocus={() => setAt(index)}>
                <th scope="row">
                  <Link to="/cases/$caseId" params={{ caseId: line.id }} dir="auto">
                    {line.title}
                  </Link>{' '}
                  <code>{line.number}</code>
                </th>
                <td>
                  <KindTag kind={line.kind} />
                </td>
                <td>{[line.holder.unit.name, line.holder.person?.name].filter(Boolean).join(' · ')}</td>
                <td>
                  <StatusTag status={line.status} />
                </td>
                <td>
                  <Pill {...linePill(line)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('board.more')}
        </Button>
      )}
    </section>
  );
}
