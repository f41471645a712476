import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import { registerCase } from '../../database/intake.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import type { PersonCommand, VerbArgs } from '../../domain/commands.ts';
import { bench } from '../../domain/policies/bench.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import { bindRow, type Policy } from '../../domain/policy.ts';
import { isRefusal } from '../../domain/refusals.ts';
import { register } from '../../domain/registration.ts';
import type { EventText } from '../../domain/case-events.ts';
import { registration } from '../domain/some-case.ts';
import { staff, type StaffId } from './cast.ts';
import type { Stack } from './stack.ts';

const policies = { bench, 'ordinance-5wd': ordinance5wd } as const satisfies Record<string, Policy>;

type Wanted = {
  policy?: keyof typeof policies;
  kind?: 'request' | 'hazard' | 'dispute';
  topic?: string;
  reporter?: 'named' | 'none';
  /** The parties to a dispute, by id. */
  parties?: readonly string[];
  /** A desk where the case waits to be dispatched, instead of the grid. */
  desk?: string;
  grid?: string;
  at?: number;
  shiftMs?: number;
};

/** A case registered now in grid YX-01-01 by its grid worker, on record and with its workflow started. */
export async function openCase(stack: Stack, wanted: Wanted = {}): Promise<string> {
  const {
    policy = 'ordinance-5wd',
    kind = 'hazard',
    topic = 'other',
    reporter = 'none',
    parties = [],
    desk,
    grid,
    shiftMs = 0,
    at = Date.now() + shiftMs,
  } = wanted;
  const id = randomUUID();
  const row = bindRow(policies[policy], { kind, topic });
  const events = register(
    {
      ...registration({ kind, topic, ...(desk && { desk }), ...(grid && { grid }) }),
      id,
      reporter,
      parties: parties.map((party) => ({ id: party })),
      rules: row && { row, calendar: cn2026 },
    },
    at,
  );
  if (isRefusal(events)) throw new Error(`the case is refused: ${events.refused}`);
  const details = { title: '下水道堵塞', description: '楼下积水', address: '云溪路12号', channel: 'patrol' };
  const command = { id, bodyHash: id, caller: 'grid-worker' };
  const taken = await registerCase(stack.orm.em.fork(), { caseId: v7(), key: id, command, details, events });
  if (!('created' in taken)) throw new Error('the case was not created');
  await stack.start(taken.created.caseId, shiftMs);
  return taken.created.caseId;
}

/** What somebody of the cast asks of a case. */
export function by(person: StaffId, what: VerbArgs, text?: EventText, id: string = randomUUID()): PersonCommand {
  return { ...what, id, bodyHash: id, by: { person, posts: staff[person].posts }, ...(text && { text }) };
}

export const accept = { verb: 'accept', args: {} } as const;
export const feedback = { verb: 'feedback', args: {} } as const;
export const done = { result: '已疏通', reply: '您反映的问题已解决', noPhotoReason: '管道在地下' };
