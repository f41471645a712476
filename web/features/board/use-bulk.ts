import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { caseKeys } from '../../cases/case-keys.ts';
import { oneCase, type CaseView } from '../../cases/read-case.ts';
import { sendCommand } from '../../cases/send-command.ts';
import { messageOf } from '../../cases/verbs/drafts.ts';
import type { Draft } from '../../cases/verbs/verb-form.ts';
import { asFault, Fault } from '../../server/fault.ts';
import { queryClient } from '../../server/query-client.ts';
import { newKey } from '../../server/new-key.ts';
import { formOf, type BulkVerb } from './bulk-plan.ts';

export type Outcome = 'sent' | Fault;
export type Bulk = ReturnType<typeof useBulk>;

/** Whoever tries again has been told that the case moved on, and means it as it is now. */
const isStale = (outcome: Outcome | undefined) => outcome instanceof Fault && outcome.code === 'stale_version';
const readAgain = (seen: CaseView): Promise<CaseView> =>
  queryClient.query({ ...oneCase(seen.id), staleTime: 0 }).catch(() => seen);

/** Sends a verb to one case after the other. What was recorded is not sent again, and a repeat carries the key of the first try. */
export function useBulk(verb: BulkVerb) {
  const queries = useQueryClient();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [state, setState] = useState<'idle' | 'running' | 'stopping'>('idle');
  const halted = useRef(false);
  const keys = useRef(new Map<string, string>());
  const { path, fields, minds } = formOf(verb);

  const halt = () => {
    halted.current = true;
    setState((now) => (now === 'running' ? 'stopping' : now));
  };
  // Whoever leaves the page no longer sees what becomes of the rest.
  useEffect(() => () => void (halted.current = true), []);

  const run = async (draft: Draft, cases: readonly CaseView[]) => {
    if (state !== 'idle') return;
    halted.current = false;
    setState('running');
    for (const seen of cases.filter(({ id }) => outcomes.get(id) !== 'sent')) {
      if (halted.current) break;
      const { id, version } = isStale(outcomes.get(seen.id)) ? await readAgain(seen) : seen;
      const body = { ...messageOf(fields, draft), ...(minds && { expectedVersion: version }) };
      const words = `${id} ${JSON.stringify(body)}`;
      const key = keys.current.get(words) ?? newKey();
      keys.current.set(words, key);
      const outcome = await sendCommand({ caseId: id, path, body, key }).then(
        (now): Outcome => {
          queries.setQueryData(caseKeys.one(id), now);
          return 'sent';
        },
        (error: unknown) => asFault(error),
      );
      setOutcomes((known) => new Map([...known, [id, outcome]]));
    }
    setState('idle');
    void queries.invalidateQueries({ queryKey: caseKeys.views });
    void queries.invalidateQueries({ queryKey: caseKeys.lists });
  };
  return { outcomes, isRunning: state !== 'idle', isStopping: state === 'stopping', run, halt };
}
