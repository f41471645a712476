import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { caseKeys } from '../cases/case-keys.ts';
import { reportKeys } from '../reports/report-keys.ts';
import { noteChange } from './changes.ts';
import { listen, type Connection } from './live-stream.ts';

const settleMs = 300;
/** Sums over a whole area are heavier: while much happens they are read every so often, and not after each change. */
const reportMs = 2_000;

/** Keeps what is shown up to date with what happens: cases and counts at once, lists when their reader asks. */
export function useLiveStream(mayListen: boolean): Connection {
  const queries = useQueryClient();
  const [connection, setConnection] = useState<Connection>('connecting');
  useEffect(() => {
    // Whoever may read no case is told of none.
    if (!mayListen) return;
    let counting: ReturnType<typeof setTimeout> | undefined;
    let reporting: ReturnType<typeof setTimeout> | undefined;
    const stop = listen({
      connection: setConnection,
      changed: (change) => {
        void queries.invalidateQueries({ queryKey: caseKeys.one(change.case) });
        noteChange(change);
        clearTimeout(counting);
        counting = setTimeout(() => {
          for (const queryKey of [caseKeys.views, reportKeys.grids]) void queries.invalidateQueries({ queryKey });
        }, settleMs);
        reporting ??= setTimeout(() => {
          reporting = undefined;
          void queries.invalidateQueries({ queryKey: reportKeys.overview });
        }, reportMs);
      },
      missed: () => void queries.invalidateQueries(),
    });
    return () => {
      clearTimeout(counting);
      clearTimeout(reporting);
      stop();
    };
  }, [queries, mayListen]);
  return connection;
}
