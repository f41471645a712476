import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import { Case } from '../../database/entities/case.ts';
import { recordOnEnded } from '../../database/ended-cases.ts';
import { findPendingStart } from '../../database/pending-starts.ts';
import { decide } from '../../domain/case-commands.ts';
import type { PersonCommand } from '../../domain/commands.ts';
import { isRefusal, type Refusal } from '../../domain/refusals.ts';
import { startWorkflow } from '../cases/start-workflow.ts';
import { problem, type Problem } from '../problems.ts';
import type { ServerOptions } from '../server-options.ts';
import { askCase, type Answer } from './ask-case.ts';
import { isApplied } from './stored-command.ts';

/** What sending needs: the server, its parts, and an EntityManager of the request. */
export type Sender = { app: FastifyInstance; options: ServerOptions; em: SqlEntityManager };

/**
 * Has a command applied to its case and resolves once it is on record; `replayed` when it was before. Throws the problem of a
 * refusal, and `temporarily_unavailable` where nobody can tell whether it was applied: the same key makes a repeat harmless.
 * A command without a key of its caller has an id that nobody else can have, so nothing is looked up for it.
 */
export async function sendCommand(
  sender: Sender,
  caseId: string,
  command: PersonCommand,
  keyed: boolean,
): Promise<{ replayed: boolean }> {
  const { em } = sender;
  if (keyed && (await isApplied(em, caseId, command))) return { replayed: true };
  const answer = await deliver(sender, caseId, command);
  if (!keyed && !isRefusal(answer)) return { replayed: false };
  // What is stored under the id counts: it may be another message, sent under the same key at the same time.
  if (keyed && (await isApplied(em, caseId, command))) return { replayed: false };
  throw isRefusal(answer) ? refusalProblem(answer) : problem('temporarily_unavailable');
}

async function deliver(sender: Sender, caseId: string, command: PersonCommand): Promise<Exclude<Answer, 'absent'>> {
  const { client } = sender.options.temporal;
  const answer = await askCase(client, caseId, command, command.id);
  if (answer === 'absent') return deliverAbsent(sender, caseId, command);
  if (!isRefusal(answer)) return answer;
  // Temporal remembers a refusal under the update's id, and we do not: where the case would say yes by now, it is asked anew.
  const row = await sender.em.findOneOrFail(Case, { id: caseId }, { refresh: true });
  const again = decide(row.state, command, await sender.app.now());
  if (isRefusal(again)) return answer;
  const second = await askCase(client, caseId, command, `${command.id}.${row.version}`);
  return second === 'absent' ? deliverAbsent(sender, caseId, command) : second;
}

/** Nobody runs for the case: it has ended, or its workflow was not started yet. */
async function deliverAbsent(
  sender: Sender,
  caseId: string,
  command: PersonCommand,
): Promise<Exclude<Answer, 'absent'>> {
  const { app, options, em } = sender;
  const pending = await findPendingStart(em, caseId);
  if (pending && (await startWorkflow(app, options, em, pending))) {
    const answer = await askCase(options.temporal.client, caseId, command, command.id);
    if (answer !== 'absent') return answer;
  }
  const caller = 'person' in command.by ? command.by.person : command.by.system;
  const answer = await recordOnEnded(em, caseId, command, caller, await app.now());
  if (answer === 'alive' || answer === 'overtaken') return afterAll(em, caseId, command, await app.now());
  if (answer !== 'recorded') return answer;
  const begun = await findPendingStart(em, caseId);
  if (begun) await startWorkflow(app, options, em, begun);
  return { version: 0 };
}

/** The case has moved under our hands: either it says no by now, or nobody can tell yet. */
async function afterAll(em: SqlEntityManager, caseId: string, command: PersonCommand, now: number): Promise<Refusal> {
  const row = await em.findOneOrFail(Case, { id: caseId }, { refresh: true });
  const decided = decide(row.state, command, now);
  return isRefusal(decided) ? decided : { refused: 'temporarily_unavailable' };
}

/** A refusal as the problem that answers it. */
function refusalProblem({ refused, currentVersion }: Refusal): Problem {
  return problem(refused, currentVersion === undefined ? {} : { currentVersion });
}
