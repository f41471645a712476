import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { caseColumns, followEvents } from '../../database/case-projection.ts';
import type { CaseState } from '../../domain/case.ts';
import { caseWorkflowId, stateQuery } from '../../workflows/case-messages.ts';
import { atOnce } from './at-once.ts';
import type { Installation } from './installation.ts';
import type { Check } from './invariants.ts';
import { readLives, type Life } from './lives.ts';
import { differingFields } from './same.ts';

const answerMs = 15_000;

/** I5: the row is the fold of its events in every column, its clocks are those of the fold, and so is the live state of an open case. */
export async function checkAgreement({ orm, client }: Installation): Promise<Check> {
  const faults: string[] = [];
  const open: { id: string; number: string; state: CaseState }[] = [];
  let count = 0;
  for await (const life of readLives(orm)) {
    count += 1;
    const { id, number, state } = life.row;
    faults.push(...disagreements(life).map((what) => `${number}: ${what}`));
    if (state.closedAt === undefined) open.push({ id, number, state });
  }
  const live = await atOnce(open, async ({ id, number, state }) => {
    const answer = await queryState(client, id);
    if (typeof answer === 'string') return [`${number}: ${answer}`];
    return differingFields(state, answer).map((field) => `${number}: the workflow has another ${field}`);
  });
  return { counted: `${count} rows, ${open.length} of them live`, faults: [...faults, ...live.flat()] };
}

function disagreements({ row, events, clocks }: Life): string[] {
  if (events[0]?.fact.type !== 'registered') return ['it does not begin with its registration'];
  const steps = followEvents(
    null,
    { spans: [], involved: [] },
    events.map(({ fact }) => fact),
  );
  const last = steps.at(-1);
  if (!last) return ['it has no events'];
  const columns = caseColumns(last.after, last.history);
  const kept = Object.fromEntries(Object.keys(columns).map((name) => [name, row[name as keyof typeof columns]]));
  const filed = clocks.map(({ clockId: id, kind, state, startedAt, dueAt, stoppedAt, breachedAt }) => [
    id,
    { kind, state, startedAt, dueAt, stoppedAt, breachedAt },
  ]);
  const folded = last.after.clocks.map(({ id, kind, state, startedAt, dueAt, stoppedAt, breachedAt }) => [
    id,
    { kind, state, startedAt, dueAt, stoppedAt: stoppedAt ?? null, breachedAt: breachedAt ?? null },
  ]);
  return [
    ...differingFields(columns, kept).map((field) => `the row has another ${field} than its events`),
    ...differingFields(Object.fromEntries(folded), Object.fromEntries(filed)).map(
      (clock) => `the filed clock ${clock} is another than its events say`,
    ),
  ];
}

/** The live state, or why there is none. */
async function queryState(client: Client, id: string): Promise<CaseState | string> {
  try {
    return await client.withDeadline(Date.now() + answerMs, () =>
      client.workflow.getHandle(caseWorkflowId(id)).query<CaseState>(stateQuery),
    );
  } catch (error) {
    return error instanceof WorkflowNotFoundError ? 'it has no workflow to ask' : 'its workflow does not answer';
  }
}
