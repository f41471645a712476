import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Installation } from './installation.ts';
import type { Check } from './invariants.ts';

type Kept = { id: string; number: string; runs: boolean; starting: boolean; reopenings: number };

/** I1: what was answered with a yes is on record, and each case, and each rebase, has the one workflow that its row asks for, and no other. */
export async function checkLosses({ orm, client, taskQueue }: Installation): Promise<Check> {
  const em = orm.em.fork();
  // Asked first: a case may be registered meanwhile, but no workflow is started of one that is not on record.
  const runs = new Map<string, string[]>();
  for await (const { workflowId, status } of client.workflow.list({ query: `TaskQueue = '${taskQueue}'` }))
    runs.set(workflowId, [...(runs.get(workflowId) ?? []), status.name]);
  const cases = await em.execute<Kept[]>(sql`
    select c.id, c.number, (c.open or c.next_rung_at is not null) as runs,
      exists (select 1 from pending_start p where p.case_id = c.id) as starting,
      (select count(*)::int from case_event e where e.case_id = c.id and e.type = 'reopened') as reopenings
    from "case" c`);
  const rebases = await em.execute<{ id: string; runs: boolean }[]>(
    sql`select id, state <> 'done' and woken = wakes as runs from rebase`,
  );
  const known = new Set([...cases.map(({ id }) => `case:${id}`), ...rebases.map(({ id }) => `rebase:${id}`)]);
  // A preview is forgotten after a day, its workflow when Temporal forgets it.
  const orphans = [...runs.keys()].filter((id) => !known.has(id) && !id.startsWith('preview:'));
  const halted = rebases.filter(({ id, runs: isToRun }) => isToRun && !runs.get(`rebase:${id}`)?.includes('RUNNING'));
  return {
    counted: `${cases.length} cases, ${runs.size} workflows`,
    faults: [
      ...(await unkept(em)),
      ...orphans.map((id) => `${id}: a workflow without a case`),
      ...halted.map(({ id }) => `rebase:${id}: it is not over and no workflow runs`),
      ...cases.flatMap((one) => misrun(one, runs.get(`case:${one.id}`) ?? [])),
    ],
  };
}

/** What was promised and is not there. */
async function unkept(em: SqlEntityManager): Promise<string[]> {
  const keys = await em.execute<{ key: string }[]>(sql`
    select k.key from idempotency_key k where not exists (select 1 from "case" c where c.id = k.case_id)`);
  const commands = await em.execute<{ id: string }[]>(sql`
    select m.id from command m where m.state = 'done'
      and not exists (select 1 from case_event e where e.case_id = m.case_id and e.command_id = m.id)`);
  return [
    ...keys.map(({ key }) => `key ${key}: its case is not there`),
    ...commands.map(({ id }) => `command ${id}: called done, and left no event`),
  ];
}

function misrun({ number, runs, starting, reopenings }: Kept, statuses: readonly string[]): string[] {
  const running = statuses.filter((status) => status === 'RUNNING').length;
  // A Temporal that was begun anew has forgotten earlier lives, so fewer are no fault.
  const lives = statuses.filter((status) => status !== 'CONTINUED_AS_NEW').length;
  const broken = statuses.filter((status) => !['RUNNING', 'COMPLETED', 'CONTINUED_AS_NEW'].includes(status));
  return [
    ...(runs && running === 0 && !starting ? [`${number}: its clocks run and no workflow does`] : []),
    ...(!runs && running > 0 ? [`${number}: it is over and its workflow runs on`] : []),
    ...(running > 1 || lives > 1 + reopenings ? [`${number}: more than one workflow`] : []),
    ...(broken.length > 0 && running === 0 && runs
      ? [`${number}: its workflow has ended as ${broken.join(', ')}`]
      : []),
  ];
}
