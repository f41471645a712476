import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseListView } from '../../api/lists/schema.ts';
import { onChange } from '../events/changes.ts';
import { caseList, type CaseFilters, type CaseLine } from './list-cases.ts';
import { readLine } from './read-line.ts';

const settleMs = 400;
/** More rows than that are not read one by one. */
const mostAtOnce = 20;

/**
 * Keeps a list still while things happen: rows that are shown change in place, and everything else is counted until the
 * reader asks for it.
 */
export function useLiveList(filters: CaseFilters, lines: readonly CaseLine[]): { updates: number; show: () => void } {
  const queries = useQueryClient();
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set());
  const shown = useRef(lines);
  useEffect(() => {
    shown.current = lines;
  });
  const { queryKey } = caseList(filters);
  const name = JSON.stringify(queryKey);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = new Set<string>();
    const refresh = async () => {
      const rows = shown.current.filter(({ id }) => changed.has(id));
      const others = [...changed].filter((id) => !rows.some((row) => row.id === id));
      changed.clear();
      for (const row of rows.slice(0, mostAtOnce)) {
        const line = await readLine(row).catch(() => undefined);
        if (line) queries.setQueryData<InfiniteData<CaseListView>>(queryKey, (data) => data && replace(data, line));
      }
      const later = [...others, ...rows.slice(mostAtOnce).map(({ id }) => id)];
      if (later.length > 0) setWaiting((known) => new Set([...known, ...later]));
    };
    const stop = onChange((change) => {
      changed.add(change.case);
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), settleMs);
    });
    setWaiting(new Set());
    return () => {
      clearTimeout(timer);
      stop();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key's text stands for the key
  }, [queries, name]);

  const show = useCallback(() => {
    setWaiting(new Set());
    void queries.resetQueries({ queryKey });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key's text stands for the key
  }, [queries, name]);
  return { updates: waiting.size, show };
}

function replace(data: InfiniteData<CaseListView>, line: CaseLine): InfiniteData<CaseListView> {
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => (item.id === line.id ? line : item)),
  }));
  return { ...data, pages };
}
