import {
  allHandlersFinished,
  ApplicationFailure,
  CancellationScope,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  log,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { CaseState } from '../domain/case.ts';
import type { SentCommand } from '../domain/commands.ts';
import { nextRung } from '../domain/case-rungs.ts';
import { isRefusal, refuse, type Refusal } from '../domain/refusals.ts';
import { isOpen } from '../domain/statuses.ts';
import { CaseLife } from './case-life.ts';
import { isCommand } from './command-shape.ts';
import { commandSignal, commandUpdate, stateQuery, type CaseInput, type CommandOutcome } from './case-messages.ts';
import { describeCase } from './case-details.ts';
import { Inbox } from './inbox.ts';
import { RungTimer } from './rung-timer.ts';

const commandInFlightLimit = 8;
const historyEventLimit = 2_000;
const historyByteLimit = 1024 * 1024;

const askCase = defineUpdate<CommandOutcome, [SentCommand]>(commandUpdate);
const tellCase = defineSignal<[SentCommand]>(commandSignal);
const readCase = defineQuery<CaseState>(stateQuery);

/** One durable life of one case: serves commands one at a time, fires each rung when its time has come, ends when no clock runs. */
export async function caseWorkflow(input: CaseInput): Promise<void> {
  // A case ends by its verbs. Obeying a request to cancel would stop its clocks without a word to anybody.
  await CancellationScope.nonCancellable(() => live(input));
}

async function live({ caseId, state, queue }: CaseInput): Promise<void> {
  const life = new CaseLife(caseId, state);
  const inbox = new Inbox(queue);
  const timer = new RungTimer();
  let leaving = false;

  setHandler(readCase, () => life.state);
  setHandler(tellCase, (command) => {
    // Nothing stands before a signal to refuse what is no command, and a task that fails on it would fail for ever.
    if (isCommand(command)) inbox.drop(command, Date.now());
    else log.warn('A signal that is no command was ignored.');
  });
  setHandler(
    askCase,
    async (command) => {
      const outcome = await inbox.ask(command, Date.now());
      if (isRefusal(outcome)) throw refusalFailure(outcome);
      return outcome;
    },
    {
      // Synchronous, because the SDK never awaits one. Only the early answer: what the loop decides counts.
      validator: (command) => {
        const refusal = refuseEarly(command);
        if (refusal) throw refusalFailure(refusal);
      },
    },
  );

  function refuseEarly(command: SentCommand): Refusal | null {
    if (leaving) return refuse('temporarily_unavailable');
    if (inbox.size >= commandInFlightLimit) return refuse('too_many_requests');
    return life.foresee(command, Date.now());
  }

  for (;;) {
    const first = inbox.first;
    if (first) {
      await life.serve(first);
      inbox.discardFirst();
    } else {
      await life.fireRungs(Date.now());
    }

    leaving = isHistoryLong() || (inbox.size === 0 && isOver(life.state));
    // A long queue is served first: what is carried over is history again, and much of it would make the next run long.
    if (leaving && inbox.size <= commandInFlightLimit) {
      // Whoever waits is answered by this run, because an answer cannot be carried over.
      await condition(() => allHandlersFinished() || inbox.size > 0);
      if (allHandlersFinished() && !isOver(life.state))
        await continueAsNew<typeof caseWorkflow>({ caseId, state: life.state, queue: inbox.left });
      if (inbox.size === 0) return;
      continue;
    }
    // Rungs that have passed by now wait for the queue to be empty: what arrived before them comes first.
    if (first || inbox.size > 0) continue;

    const next = nextRung(life.state);
    timer.arm(next);
    setCurrentDetails(describeCase(life.state, next));
    await condition(() => inbox.size > 0 || timer.passed);
  }
}

/** Ended, and no clock runs on (follow-ups of a dispute outlive its closing). */
function isOver(state: CaseState): boolean {
  return !isOpen(state.status) && nextRung(state) === null;
}

function isHistoryLong(): boolean {
  const { continueAsNewSuggested, historyLength, historySize } = workflowInfo();
  return continueAsNewSuggested || historyLength >= historyEventLimit || historySize >= historyByteLimit;
}

function refusalFailure({ refused, ...details }: Refusal): ApplicationFailure {
  return ApplicationFailure.create({ message: refused, type: refused, nonRetryable: true, details: [details] });
}
