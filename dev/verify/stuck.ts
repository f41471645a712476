import { sql } from '@mikro-orm/postgresql';
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { readClock } from '../../database/rehearsal.ts';
import { caseWorkflowId } from '../../workflows/case-messages.ts';
import { atOnce } from './at-once.ts';
import type { Installation } from './installation.ts';
import type { Check } from './invariants.ts';

type Waiting = { number: string; what: string };

/** I3: no rung is due and unfired, nobody waits for a minute to be sent on, and no workflow tries the same thing again and again. */
export async function checkStuck({ orm, client }: Installation): Promise<Check> {
  const em = orm.em.fork();
  const now = new Date(await readClock(em)).toISOString();
  const waiting = await em.execute<Waiting[]>(sql`
    select number, 'a rung is due and has not fired' as what from "case" where next_rung_at <= ${now}
    union all ${unsent(now)}`);
  const open = await em.execute<{ id: string; number: string }[]>(sql`select id, number from "case" where open`);
  const failing = await atOnce(open, async ({ id, number }) =>
    (await describeTrouble(client, id)).map((what) => ({ number, what })),
  );
  return {
    counted: `${open.length} open cases`,
    faults: [...waiting, ...failing.flat()].map(({ number, what }) => `${number}: ${what}`),
  };
}

/** A reminder of the night waits for the morning of the product's own time. */
const unsent = (now: string) => sql`
  select c.number, w.what from (
    select case_id, created_at, 'its workflow has not been started' as what from pending_start
    union all select case_id, created_at, 'a command has not been served' from command where state = 'pending'
    union all select case_id, greatest(arrived_at, now() - (${now}::timestamptz - tell_at)), 'a message has not been delivered'
    from outbox where delivered_at is null) w
  join "case" c on c.id = w.case_id where w.created_at < now() - interval '60 seconds'`;

async function describeTrouble(client: Client, id: string): Promise<string[]> {
  try {
    const { raw } = await client.workflow.getHandle(caseWorkflowId(id)).describe();
    const failing = (raw.pendingWorkflowTask?.attempt ?? 1) > 1;
    const recording = (raw.pendingActivities ?? []).some(({ attempt }) => (attempt ?? 1) > 1);
    return [...(failing ? ['its workflow task is failing'] : []), ...(recording ? ['its recording is failing'] : [])];
  } catch (error) {
    // Whether there has to be one is for I1 to say.
    if (error instanceof WorkflowNotFoundError) return [];
    throw error;
  }
}
