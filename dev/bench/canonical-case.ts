import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { ServiceError, WorkflowNotFoundError, type Client } from '@temporalio/client';
import { v7 } from 'uuid';
import { registerCase } from '../../database/intake.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import type { EventText } from '../../domain/case-events.ts';
import type { CaseState } from '../../domain/case.ts';
import type { PersonCommand, VerbArgs } from '../../domain/commands.ts';
import { bench } from '../../domain/policies/bench.ts';
import { bindRow } from '../../domain/policy.ts';
import { isRefusal } from '../../domain/refusals.ts';
import { register } from '../../domain/registration.ts';
import { startRecordedCase } from '../../temporal/pending-case.ts';
import { caseWorkflowId, commandUpdate, type CommandOutcome } from '../../workflows/case-messages.ts';
import { by } from '../demo/actors.ts';
import { staffOf, type DemoPerson } from '../demo/cast.ts';
import type { Role } from '../../domain/roles.ts';
import { refOf } from '../demo/street.ts';

/** Where cases live: a database with the demo's street, and a Temporal where a worker serves the task queue. */
export type Home = { orm: MikroORM; client: Client; taskQueue: string };

const place = refOf('YX-01-01');
const [worker, clerk] = [staffMember('YX-01-01', 'grid_worker'), staffMember('YX-01', 'clerk')];
const matter = { kind: 'hazard', topic: 'other', track: 'fast', reporter: 'none' } as const;

/** Registers the canonical case of performance.md (policy `bench`) as intake does, and starts its workflow. */
export async function openCanonical({ orm, client, taskQueue }: Home): Promise<{ caseId: string; state: CaseState }> {
  const id = randomUUID();
  const row = bindRow(bench, matter);
  const rules = row && { row, calendar: cn2026 };
  const events = register({ id, by: by(worker), ...matter, path: place.path, unit: place, rules }, Date.now());
  if (isRefusal(events)) throw new Error(`the canonical case is refused: ${events.refused}`);
  const details = { title: '下水道堵塞', description: '楼下积水', address: '云溪路12号', channel: 'patrol' };
  const command = { id, bodyHash: id, caller: worker.id };
  const taken = await registerCase(orm.em.fork(), { caseId: v7(), key: id, command, details, events });
  if (!('created' in taken)) throw new Error('the canonical case was not created');
  const { caseId, state } = taken.created;
  await startRecordedCase(client, { caseId, version: 1, reuse: 'reject', state }, { taskQueue, shiftMs: 0 });
  return { caseId, state };
}

async function ask(home: Home, caseId: string, person: DemoPerson, told: VerbArgs, text?: EventText): Promise<void> {
  const id = randomUUID();
  const command: PersonCommand = { ...told, id, bodyHash: id, by: by(person), ...(text && { text }) };
  const update = { args: [command] as [PersonCommand], updateId: id };
  const handle = home.client.workflow.getHandle(caseWorkflowId(caseId));
  for (let attempt = 1; ; attempt++) {
    try {
      await handle.executeUpdate<CommandOutcome, [PersonCommand]>(commandUpdate, update);
      return;
    } catch (error) {
      // A task that would end the workflow while its timer fires is given up and done again: as over HTTP the sender
      // repeats, and finds nobody where the workflow has ended with this very command.
      if (attempt > 1 && error instanceof WorkflowNotFoundError) return;
      if (!(error instanceof ServiceError) || attempt === 3) throw error;
    }
  }
}

/** The grid accepts. */
export const accept = (home: Home, caseId: string) => ask(home, caseId, worker, { verb: 'accept', args: {} });

/** One further action of a person. */
export const note = (home: Home, caseId: string) =>
  ask(home, caseId, worker, { verb: 'note', args: { visibility: 'internal' } }, { text: '已到现场查看' });

/** The community that the case has climbed to feeds back, and it closes. */
export const finish = (home: Home, caseId: string) =>
  ask(home, caseId, clerk, { verb: 'feedback', args: {} }, { result: '已疏通', noPhotoReason: '管道在地下' });

/** When the time of the grid runs out (epoch ms). */
export function gridDueAt({ clocks }: CaseState): number {
  const dueAt = clocks.find(({ kind }) => kind === 'holding')?.dueAt;
  if (typeof dueAt !== 'number') throw new Error('the grid has no time of its own');
  return dueAt;
}

function staffMember(unit: string, role: Role): DemoPerson {
  const [person] = staffOf(unit, role);
  if (!person) throw new Error(`the demo street has no ${role} in ${unit}`);
  return person;
}
