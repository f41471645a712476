import { vi } from 'vitest';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import { recordOnEnded } from '../../database/ended-cases.ts';
import { startRecordedCase } from '../../temporal/pending-case.ts';
import { wakeRebase } from '../../temporal/rebase-wake.ts';
import { relayOnce } from '../../worker/relay.ts';
import { by } from '../domain/doing.ts';
import { isConfirmed } from '../support/agreement.ts';
import { openCase } from '../support/live-case.ts';
import { askForRebase, editedPolicy, putVersions } from '../support/rule-versions.ts';
import type { Stack } from '../support/stack.ts';

const minute = 60_000;
const inTwoYears = new Date(Date.now() + 730 * 86_400_000).toISOString().slice(0, 16).replace('T', ' ');
const grid = by('grid-worker');
const clerk = by('clerk');
const dispatcher = by('dispatcher');
const mediator = by('mediator');

async function climbed(stack: Stack, id: string, level: string): Promise<void> {
  await vi.waitUntil(async () => (await stack.row(id)).state.level === level, { timeout: minute });
}

async function closedByFeedback(stack: Stack): Promise<string> {
  const id = await openCase(stack, { policy: 'bench' });
  await stack.ask(id, grid.accept());
  await stack.ask(id, grid.feedback());
  return id;
}

async function relayLetters(stack: Stack, arrived: () => Promise<boolean>): Promise<void> {
  const { orm, temporal, config } = stack;
  const fail = (fault: unknown) => {
    throw fault;
  };
  const relay = { orm, client: temporal.client, taskQueue: config.taskQueue, onFault: fail, onAlarm: fail };
  await vi.waitUntil(
    async () => {
      await relayOnce(relay);
      return arrived();
    },
    { timeout: minute },
  );
}

/** One life of a case for each path through its workflow; each tells how it is lived and returns the case. */
export const lives = {
  'closed-by-feedback': closedByFeedback,
  'climbed-twice-by-timer': async (stack: Stack) => {
    const id = await openCase(stack, { policy: 'bench' });
    await climbed(stack, id, 'street');
    await stack.ask(id, dispatcher.feedback());
    return id;
  },
  'escalated-and-pushed-down': async (stack: Stack) => {
    const id = await openCase(stack);
    await stack.ask(id, grid.escalate());
    await stack.ask(id, clerk.push_down('YX-01-01'));
    await stack.ask(id, grid.accept());
    return id;
  },
  'verification-failed-reworked-called-back': async (stack: Stack) => {
    const id = await openCase(stack, { kind: 'request', topic: 'help', reporter: 'named' });
    await stack.ask(id, grid.contact());
    await stack.ask(id, grid.feedback());
    await stack.ask(id, by('second-worker').verify(false));
    await stack.ask(id, grid.feedback());
    await stack.ask(id, by('second-worker').verify());
    await stack.ask(id, clerk.callback({ reached: true, solved: true, satisfaction: 'satisfied' }));
    return id;
  },
  rejected: async (stack: Stack) => {
    const id = await openCase(stack, { kind: 'request', topic: 'help', desk: 'YX' });
    await stack.ask(id, dispatcher.reject());
    await stack.ask(id, by('second-dispatcher').confirm_rejection());
    return id;
  },
  withdrawn: async (stack: Stack) => {
    const id = await openCase(stack, { kind: 'request', topic: 'help' });
    await stack.ask(id, grid.withdraw());
    return id;
  },
  reopened: async (stack: Stack) => {
    const id = await closedByFeedback(stack);
    await stack.handle(id).result();
    await recordOnEnded(stack.orm.em.fork(), id, dispatcher.reopen(), 'dispatcher', Date.now());
    const home = { taskQueue: stack.config.taskQueue, shiftMs: 0 };
    const reopened = { ...(await stack.row(id)), caseId: id, reuse: 'allow' } as const;
    await startRecordedCase(stack.temporal.client, reopened, home);
    await stack.ask(id, grid.feedback());
    return id;
  },
  'refused-signal': async (stack: Stack) => {
    const id = await openCase(stack);
    await stack.tell(id, by('clerk-2').accept());
    await stack.tell(id, grid.accept());
    await stack.ask(id, grid.note());
    return id;
  },
  'asked-and-answered': async (stack: Stack) => {
    const id = await openCase(stack, { kind: 'request', topic: 'help', reporter: 'named' });
    await stack.ask(id, grid.contact());
    await stack.ask(id, grid.ask());
    await stack.ask(id, grid.answer());
    return id;
  },
  'listed-and-taken-off': async (stack: Stack) => {
    const id = await openCase(stack);
    await stack.ask(id, grid.accept());
    await stack.ask(id, dispatcher.list('2099-03-02 09:00'));
    await stack.ask(id, dispatcher.unlist());
    return id;
  },
  'extension-asked-for-and-granted': async (stack: Stack) => {
    const id = await openCase(stack, { kind: 'request', topic: 'help', reporter: 'named' });
    await stack.ask(id, grid.contact());
    await stack.ask(id, grid.extend());
    await stack.ask(id, dispatcher.rule_extension());
    return id;
  },
  rebased: async (stack: Stack) => {
    const id = await openCase(stack);
    await stack.ask(id, grid.accept());
    const now = Date.now();
    const change = await putVersions(
      stack.orm,
      { policy: editedPolicy(9, (row) => ({ ...row, resolve: '9wd' })) },
      now,
    );
    await wakeRebase(stack.temporal.client, await askForRebase(stack.orm, change, now), stack.config.taskQueue);
    const isRebased = async () => (await stack.row(id)).state.rules.row.policy === `${ordinance5wd.name}@9`;
    await vi.waitUntil(isRebased, { timeout: minute });
    return id;
  },
  'mediated-and-outlived': async (stack: Stack) => {
    const id = await openCase(stack, { kind: 'dispute', topic: 'parking', parties: ['p1', 'p2'] });
    await stack.ask(id, mediator.open_mediation());
    await stack.ask(id, mediator.record_consent('p1'));
    await stack.ask(id, mediator.record_consent('p2'));
    await stack.ask(id, mediator.hold_session());
    await stack.ask(
      id,
      mediator.record_outcome('agreed', [{ party: 'p2', dueOn: inTwoYears.slice(0, 10) }], { form: 'written' }),
    );
    await stack.ask(id, dispatcher.close());
    // The agreement outlives its case.
    await stack.ask(id, mediator.record_performance(1));
    await stack.ask(id, mediator.follow_up());
    return id;
  },
  'whistled-and-finished': async (stack: Stack) => {
    const id = await openCase(stack);
    await stack.ask(id, grid.accept());
    await stack.ask(id, dispatcher.whistle(['YX-D-URBAN'], inTwoYears));
    await stack.ask(id, by('supervisor').approve_whistle());
    await stack.ask(id, by('officer-urban').report_in());
    await stack.ask(id, by('officer-urban').finish_task());
    await stack.ask(id, grid.feedback());
    return id;
  },
  'returned-carded-and-objected-to': async (stack: Stack) => {
    const id = await openCase(stack);
    await stack.ask(id, grid.return());
    await stack.ask(id, dispatcher.dispatch('YX-01-01'));
    await stack.ask(id, by('supervisor').issue_card());
    await stack.ask(id, grid.reply_card());
    await stack.ask(id, grid.object());
    await stack.ask(id, dispatcher.adjudicate(false));
    return id;
  },
  'answers-for-a-merged-case': async (stack: Stack) => {
    const child = await openCase(stack);
    const id = await openCase(stack);
    const { kind, topic, path } = (await stack.row(id)).state;
    await stack.ask(child, dispatcher.merge({ id, kind, topic, path, open: true }));
    await relayLetters(stack, async () => (await stack.row(id)).state.links !== undefined);
    await stack.ask(id, grid.feedback());
    return id;
  },
  'gone-on-in-a-new-run': async (stack: Stack) => {
    const id = await openCase(stack);
    const runId = async () => (await stack.handle(id).describe()).runId;
    const first = await runId();
    const long = () => grid.note('网'.repeat(4_000));
    await Promise.all(Array.from({ length: 90 }, () => stack.tell(id, long())));
    const renewed = async () => (await isConfirmed(stack, id, long())) && (await runId()) !== first;
    await vi.waitUntil(renewed, { timeout: minute });
    await stack.ask(id, grid.accept());
    return id;
  },
} as const satisfies Record<string, (stack: Stack) => Promise<string>>;
