import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CaseClock } from '../../database/entities/case-clock.ts';
import { CaseEvent } from '../../database/entities/case-event.ts';
import { Case } from '../../database/entities/case.ts';
import { IdempotencyKey } from '../../database/entities/idempotency-key.ts';
import { PendingStart } from '../../database/entities/pending-start.ts';
import { verify } from '../../dev/verify/invariants.ts';
import { accept, by, openCase } from '../support/live-case.ts';
import { openStack, type Stack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await openStack('faults_oracle');
});
afterAll(() => stack.close());

const em = () => stack.orm.em.fork();
const minute = 60_000;

async function find(patienceMs = 0): Promise<string[]> {
  const { orm, temporal, config } = stack;
  const verdicts = await verify({ orm, client: temporal.client, taskQueue: config.taskQueue }, patienceMs);
  return verdicts.flatMap(({ id, faults }) => faults.map((fault) => `${id} ${fault}`));
}

/** A case that was accepted, with its number. */
async function acceptedCase() {
  const id = await openCase(stack);
  await stack.ask(id, by('grid-worker', accept));
  return { id, number: (await stack.row(id)).number };
}

// What is planted stays, so each test looks only for its own.
describe('the invariants notice', () => {
  test('nothing in a case that only lived', async () => {
    await acceptedCase();
    expect(await find(minute)).toEqual([]);
  });

  test('I1: a case whose workflow is gone, and a key whose case is', async () => {
    const { id, number } = await acceptedCase();
    await em().nativeDelete(PendingStart, { caseId: id });
    await stack.handle(id).terminate('planted');
    const key = { caller: 'somebody', key: 'lost', bodyHash: '', caseId: id.replace(/^./, 'f'), createdAt: Date.now() };
    await em().insert(IdempotencyKey, key);
    await expect.poll(() => find(), { timeout: minute }).toContain(`I1 ${number}: its clocks run and no workflow does`);
    expect(await find()).toContain('I1 key lost: its case is not there');
  });

  test('I2, I4: a command that had its effect twice, and an event that is not what the domain decides', async () => {
    const { id, number } = await acceptedCase();
    const copy = `insert into case_event (case_id, seq, command_id, ordinal, body_hash, caller, at, type, by, level, data)
      select case_id, 3, command_id, ordinal + 1, body_hash, caller, at, type, by, level, data
      from case_event where case_id = ? and seq = 2`;
    await em().execute(copy, [id]);
    expect(await find()).toContain(`I4 ${number}: event 2 (accepted) is not what the domain decides`);
    await em().nativeUpdate(CaseEvent, { caseId: id, seq: 3 }, { seq: 4 });
    const found = await find();
    expect(found).toContain(`I4 ${number}: event 3 is not there`);
    expect(found.some((fault) => fault.startsWith(`I2 ${number}: `) && fault.endsWith('more than once'))).toBe(true);
  });

  test('I4: what somebody did who may not', async () => {
    const { id, number } = await acceptedCase();
    await em().nativeUpdate(
      CaseEvent,
      { caseId: id, seq: 2 },
      { by: { person: 'clerk-2', role: 'clerk', unit: 'YX-02' } },
    );
    expect(await find()).toContain(`I4 ${number}: event 2 (accepted) is refused by the domain (not_permitted)`);
  });

  test('I3, I5: a rung that has not fired, a row that was written by hand, and a clock that was', async () => {
    const { id, number } = await acceptedCase();
    await em().nativeUpdate(Case, { id }, { nextRungAt: Date.now() - minute, status: 'listed' });
    await em().nativeUpdate(CaseClock, { caseId: id, clockId: 'resolve' }, { state: 'met' });
    expect((await find()).filter((fault) => fault.includes(number))).toEqual([
      `I3 ${number}: a rung is due and has not fired`,
      `I5 ${number}: the row has another status than its events`,
      `I5 ${number}: the row has another nextRungAt than its events`,
      `I5 ${number}: the filed clock resolve is another than its events say`,
    ]);
  });

  test('I6: a time that ran out early, and one that was noticed late while other clocks were going', async () => {
    const [early, late, prompt] = [
      await openCase(stack, { policy: 'bench' }),
      await openCase(stack, { policy: 'bench' }),
      await openCase(stack, { policy: 'bench' }),
    ];
    for (const id of [early, late, prompt])
      await expect.poll(async () => (await stack.row(id)).level, { timeout: minute }).toBe('street');
    const numberOf = async (id: string) => (await stack.row(id)).number;
    const shift = (id: string, byMs: number) =>
      em().execute(`update case_event set at = at + ? * interval '1 millisecond' where case_id = ? and seq > 1`, [
        byMs,
        id,
      ]);
    await shift(early, -10_000);
    await shift(late, 10 * minute);
    await shift(prompt, 30_000);
    const found = (await find()).filter((fault) => fault.startsWith('I6'));
    expect(found).toContain(`I6 ${await numberOf(early)}: accept-1 was missed before it was due`);
    expect(found).toContain(`I6 ${await numberOf(late)}: accept-1 was missed late while other clocks were going`);
    const promptly = await numberOf(prompt);
    expect(found.filter((fault) => fault.includes(promptly))).toEqual([]);
  });
});
