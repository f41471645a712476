import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { importCases } from '../../database/intake.ts';
import type { NewCase } from '../../database/new-case.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import { bindRow } from '../../domain/policy.ts';
import { isRefusal } from '../../domain/refusals.ts';
import { register } from '../../domain/registration.ts';
import { registration } from '../domain/some-case.ts';

const dayMs = 86_400_000;
const matters = [
  { kind: 'request', topic: 'help', reporter: 'named' },
  { kind: 'hazard', topic: 'corridor_clutter', reporter: 'none' },
  { kind: 'hazard', topic: 'zombie_vehicle', reporter: 'none' },
  { kind: 'request', topic: 'consult', reporter: 'named' },
  { kind: 'dispute', topic: 'neighbour', reporter: 'named' },
] as const;

/** Puts that many open cases on record at once, for the relay to start: each tenth was registered two months ago and nobody has touched it. */
export async function fileOpenCases(orm: MikroORM, count: number, now: number): Promise<string[]> {
  const cases = Array.from({ length: count }, (_, index) => newCase(index, index % 10 === 9 ? now - 60 * dayMs : now));
  await importCases(orm.em.fork(), cases);
  return cases.map(({ caseId }) => caseId);
}

function newCase(index: number, at: number): NewCase {
  const matter = matters[index % matters.length] ?? matters[0];
  const id = randomUUID();
  const row = bindRow(ordinance5wd, matter);
  const events = register({ ...registration(matter), id, rules: row && { row, calendar: cn2026 } }, at);
  if (isRefusal(events)) throw new Error(`the case is refused: ${events.refused}`);
  const details = { title: `第${index + 1}件`, description: '', address: '云溪路12号', channel: 'patrol' };
  return { caseId: v7(), details, command: { id, bodyHash: id, caller: 'grid-worker' }, events };
}
