import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { CasePage } from '../../cases/list-cases.ts';
import { asFault } from '../../server/fault.ts';
import { readMatching, type ReadSoFar } from './read-matching.ts';

type List = UseInfiniteQueryResult<InfiniteData<CasePage>>;
/** `wasCut`: more match than one selection may hold. */
export type Matching = { isReading: boolean; wasCut: boolean; isEvery: boolean; selectEvery: () => Promise<void> };

const readSoFar = ({ data, hasNextPage }: Pick<List, 'data' | 'hasNextPage'>): ReadSoFar => ({
  ids: data?.pages.flatMap(({ items }) => items.map(({ id }) => id)) ?? [],
  hasMore: hasNextPage,
});

/** Selects whatever passes the filter, also what is not loaded yet. */
export function useMatching(
  list: List,
  filter: string,
  selected: ReadonlySet<string>,
  select: (ids: ReadonlySet<string>) => void,
): Matching {
  const { message } = App.useApp();
  /** The filter whose cases are being read. */
  const [reading, setReading] = useState<string | null>(null);
  const [made, setMade] = useState<{ ids: ReadonlySet<string>; wasCut: boolean } | null>(null);
  // With another filter, or on another page, nobody asks for this one any more.
  const current = useRef<string | null>(filter);
  useEffect(() => {
    current.current = filter;
    return () => {
      current.current = null;
    };
  }, [filter]);

  const isReading = reading === filter;
  const readOn = async () => {
    const next = await list.fetchNextPage({ cancelRefetch: false });
    if (next.isError) throw next.error;
    return readSoFar(next);
  };
  const selectEvery = async () => {
    if (isReading) return;
    setReading(filter);
    const isWanted = () => current.current === filter;
    try {
      const found = await readMatching(readSoFar(list), readOn, isWanted);
      if (!found) return;
      setMade(found);
      select(found.ids);
    } catch (error) {
      void message.error(asFault(error).message);
    } finally {
      setReading((now) => (now === filter ? null : now));
    }
  };
  const stands = made !== null && made.ids === selected;
  return { isReading, wasCut: stands && made.wasCut, isEvery: stands && !made.wasCut, selectEvery };
}
