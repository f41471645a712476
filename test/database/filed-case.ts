import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { recordCase } from '../../database/case-record.ts';
import { Case } from '../../database/entities/case.ts';
import { registerCase } from '../../database/intake.ts';
import type { CaseDetails } from '../../database/new-case.ts';
import { decide } from '../../domain/case-commands.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import type { Command } from '../../domain/commands.ts';
import { dueBy, rungCommand } from '../../domain/foresight.ts';
import { isRefusal } from '../../domain/refusals.ts';
import { china } from '../domain/china-time.ts';
import { fireRungs } from '../domain/given.ts';
import { aCase } from '../domain/some-case.ts';
import { residents } from '../support/cast.ts';

export type Wanted = Parameters<typeof aCase>[0] & { details?: Partial<CaseDetails> };

const aunt = residents['aunt-chen'];
const details: CaseDetails = {
  title: '下水道堵塞',
  description: '厨房下水道返水，楼下已经渗漏',
  address: aunt.address,
  channel: 'in_person',
  reporter: { name: aunt.name, phone: aunt.phone },
};

/** Aunt Chen's case as intake writes it, with a key and a message of its own unless told otherwise. */
export function intakeOf({ details: told, ...wanted }: Wanted = {}) {
  const id = wanted.id ?? randomUUID();
  return {
    caseId: v7(),
    key: id,
    command: { id, bodyHash: `hash of ${id}`, caller: 'grid-worker' },
    events: aCase({ ...wanted, id }),
    details: { ...details, ...told },
  };
}

/** Registers a case and returns its id. */
export async function fileCase(orm: MikroORM, wanted: Wanted = {}): Promise<string> {
  const taken = await registerCase(orm.em.fork(), intakeOf(wanted));
  if (!('created' in taken)) throw new Error('the case was not created');
  return taken.created.caseId;
}

export async function readRow(orm: MikroORM, caseId: string) {
  return orm.em.fork().findOneOrFail(Case, { id: caseId });
}

/** What the loop does with one command at a China wall-clock time: rungs first, then the decision, each recorded. */
export async function act(orm: MikroORM, caseId: string, time: string, command?: Command): Promise<void> {
  const at = china(time);
  const { state } = await readRow(orm, caseId);
  const passed = fireRungs(state, at);
  const rungs = Map.groupBy(passed, ({ command: id }) => id);
  for (const [id, events] of rungs) await recordAll(orm, caseId, id, events);
  if (!command) return;
  const now = await readRow(orm, caseId);
  const events = decide(now.state, command, at);
  if (isRefusal(events)) throw new Error(`${command.verb} is refused: ${events.refused}`);
  await recordAll(orm, caseId, command.id, events);
}

/** Lets every rung fire that has passed by a China wall-clock time, each recorded as the workflow does: all events of one firing together. */
export async function passTime(orm: MikroORM, caseId: string, time: string): Promise<void> {
  const at = china(time);
  for (;;) {
    const { state, version } = await readRow(orm, caseId);
    const rung = dueBy(state, at);
    if (!rung) return;
    const { id } = rungCommand(state, rung);
    const events = decide(state, rungCommand(state, rung), at);
    if (isRefusal(events)) throw new Error(`${id} is refused: ${events.refused}`);
    const command = { id, bodyHash: '', caller: 'timer' };
    await recordCase(orm.em.fork(), { caseId, expectedVersion: version, command, events });
  }
}

async function recordAll(orm: MikroORM, caseId: string, id: string, events: readonly CaseEvent[]) {
  const { version } = await readRow(orm, caseId);
  const command = { id, bodyHash: `hash of ${id}`, caller: 'somebody' };
  return recordCase(orm.em.fork(), { caseId, expectedVersion: version, command, events });
}
