import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkStuck } from '../../dev/verify/stuck.ts';
import type { CaseRef } from '../../domain/commands.ts';
import { isOpen } from '../../domain/statuses.ts';
import { recordOnEnded } from '../../database/ended-cases.ts';
import { relayOnce } from '../../worker/relay.ts';
import { by } from '../domain/doing.ts';
import { openCase } from '../support/live-case.ts';
import { openStack, type Stack } from '../support/stack.ts';
import { staff } from '../support/cast.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await openStack('letters');
});
afterAll(() => stack.close());

const desk = by('dispatcher');
const flood = { kind: 'hazard', topic: 'waterlogging', reporter: 'named' } as const;

/** One round of a relay that has only just begun. */
async function relay(): Promise<void> {
  const faults: unknown[] = [];
  const { client } = stack.temporal;
  const { taskQueue } = stack.config;
  await relayOnce({ orm: stack.orm, client, taskQueue, onFault: (fault) => faults.push(fault), onAlarm: () => {} });
  expect(faults).toEqual([]);
}

const countPending = async () =>
  (
    await stack.orm.em.fork().execute<{ count: number }[]>("select count(*)::int from command where state = 'pending'")
  )[0]?.count;

/** Rounds until no letter is under way any more. */
async function relayAll(): Promise<void> {
  await expect
    .poll(
      async () => {
        await relay();
        return countPending();
      },
      { timeout: 60_000, interval: 300 },
    )
    .toBe(0);
}

async function refOf(id: string): Promise<CaseRef> {
  const { kind, topic, path, status } = (await stack.row(id)).state;
  return { id, kind, topic, path, open: isOpen(status) };
}

async function merge(child: string, into: string) {
  return stack.ask(child, desk.merge(await refOf(into)));
}

const events = async (id: string) => (await readTexts(id)).map(({ type }) => type);
const readTexts = (id: string) =>
  stack.orm.em
    .fork()
    .execute<
      { type: string; data: Record<string, unknown>; text: Record<string, string> | null; command_id: string }[]
    >('select type, data, text, command_id from case_event where case_id = ? order by seq', [id]);
const toldTo = async (id: string) => (await readTexts(id)).filter(({ type }) => type === 'told');
const mergedInto = async (id: string) =>
  ((await stack.row(id)).state.links ?? [])
    .filter(({ relation }) => relation === 'merged_from')
    .map((link) => link.case);

/** Feeds a case back and has it checked, up to its end. */
async function close(id: string): Promise<void> {
  await stack.ask(id, by('grid-worker').feedback());
  await stack.ask(id, by('second-worker').verify());
  await stack.ask(id, by('clerk').callback());
  expect((await stack.row(id)).status).toBe('closed');
}

const reply = { reply: '您反映的问题已解决' };

test('a merge reaches the other case once, however often it is relayed, and its close is told to the reporter with the reply', async () => {
  const [child, parent] = [await openCase(stack, flood), await openCase(stack, flood)];
  await merge(child, parent);
  expect((await stack.row(child)).state).toMatchObject({ status: 'merged', mergedInto: parent });
  expect((await stack.row(child)).state.clocks.every(({ state }) => state === 'void')).toBe(true);
  const [letter] = await stack.orm.em
    .fork()
    .execute<{ id: string; body: object }[]>("select id, body from command where case_id = ? and state = 'pending'", [
      parent,
    ]);
  for (let turn = 0; turn < 3; turn++) await relay();
  await relayAll();
  // A relay that was begun anew may not know that the letter was delivered.
  await stack.tell(parent, letter?.body as never);
  await stack.ask(parent, desk.note());
  expect((await events(parent)).filter((type) => type === 'linked')).toHaveLength(1);
  expect(await mergedInto(parent)).toEqual([child]);
  await close(parent);
  expect(await toldTo(child)).toEqual([]);
  await relayAll();
  expect(await toldTo(child)).toMatchObject([{ data: { from: parent, what: 'closed' }, text: reply }]);
});

test('the earlier promise of a merged case is kept by the one that answers for it', async () => {
  const early = Date.now() - 20 * 3_600_000;
  const [child, parent] = [await openCase(stack, { ...flood, at: early }), await openCase(stack, flood)];
  const promised = (await stack.row(child)).dueAt;
  expect(promised).toBeLessThan((await stack.row(parent)).dueAt ?? 0);
  await merge(child, parent);
  await relayAll();
  expect((await stack.row(parent)).dueAt).toBe(promised);
});

test('a case that closes while a merge is on its way answers for the latecomer, too', async () => {
  const [child, parent] = [await openCase(stack, flood), await openCase(stack, flood)];
  await merge(child, parent);
  await close(parent);
  await relayAll();
  expect(await mergedInto(parent)).toEqual([child]);
  expect((await stack.row(parent)).status).toBe('closed');
  expect(await toldTo(child)).toMatchObject([{ data: { from: parent, what: 'closed' }, text: reply }]);
});

test('of a chain of merges the last case answers for all, in whichever order the letters come', async () => {
  const early = Date.now() - 20 * 3_600_000;
  const [first, second, third] = [
    await openCase(stack, { ...flood, at: early }),
    await openCase(stack, flood),
    await openCase(stack, flood),
  ];
  const promised = (await stack.row(first)).dueAt;
  await merge(first, second);
  // The letter of the first is still on its way when the second is merged, too.
  await merge(second, third);
  await relayAll();
  expect((await mergedInto(third)).toSorted()).toEqual([first, second].toSorted());
  expect((await stack.row(third)).dueAt).toBe(promised);
  await close(third);
  await relayAll();
  for (const id of [first, second])
    expect(await toldTo(id)).toMatchObject([{ data: { from: third, what: 'closed' }, text: reply }]);
});

test('the same merge sent twice is one, and a case that has gone into another goes nowhere else', async () => {
  const [child, parent, other] = [
    await openCase(stack, flood),
    await openCase(stack, flood),
    await openCase(stack, flood),
  ];
  const command = desk.merge(await refOf(parent));
  await stack.ask(child, command);
  const again = async (sent: typeof command) =>
    recordOnEnded(stack.orm.em.fork(), child, sent, 'dispatcher', Date.now());
  expect(await again(command)).toMatchObject({ refused: 'wrong_status' });
  expect(await again(desk.merge(await refOf(other)))).toMatchObject({ refused: 'wrong_status' });
  await relayAll();
  expect(await mergedInto(parent)).toEqual([child]);
  expect(await mergedInto(other)).toEqual([]);
});

test('a merge waits for a case whose worker is away, and is told as stuck once it has waited for a minute', async () => {
  const [child, parent] = [await openCase(stack, flood), await openCase(stack, flood)];
  await merge(child, parent);
  await stack.live(parent);
  await stack.stopWorker();
  try {
    await relay();
    await relay();
    expect(await mergedInto(parent)).toEqual([]);
    const installation = { orm: stack.orm, client: stack.temporal.client, taskQueue: stack.config.taskQueue };
    const { number } = await stack.row(parent);
    const isTold = async () =>
      (await checkStuck(installation as never)).faults.filter((fault) => fault.startsWith(number));
    expect(await isTold()).toEqual([]);
    await stack.orm.em
      .fork()
      .execute("update command set created_at = now() - interval '61 seconds' where case_id = ?", [parent]);
    expect(await isTold()).toEqual([`${number}: a command has not been served`]);
  } finally {
    await stack.startWorker();
  }
  await relayAll();
  expect(await mergedInto(parent)).toEqual([child]);
});

test('a case that is part of an umbrella case hears its progress with the words, and that it was closed', async () => {
  const [part, umbrella] = [await openCase(stack, flood), await openCase(stack, flood)];
  await stack.ask(part, by('clerk').link(await refOf(umbrella), 'part_of'));
  await relayAll();
  expect((await stack.row(umbrella)).state.links).toEqual([{ case: part, relation: 'has_part' }]);
  const text = { text: '市政已排期清掏管网' };
  await stack.ask(umbrella, {
    verb: 'note',
    args: { visibility: 'reporter' },
    id: 'progress',
    bodyHash: 'progress',
    by: { person: 'clerk', posts: staff.clerk.posts },
    text,
  });
  await relayAll();
  expect(await toldTo(part)).toMatchObject([{ data: { from: umbrella, what: 'progress' }, text }]);
  await close(umbrella);
  await relayAll();
  expect((await toldTo(part)).at(-1)).toMatchObject({ data: { from: umbrella, what: 'closed' } });
  expect(isOpen((await stack.row(part)).status)).toBe(true);
});
