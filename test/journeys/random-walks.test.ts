import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemCodes } from '../../api/problems.ts';
import type { Verb } from '../../domain/commands.ts';
import { verbs } from '../../domain/verbs/rules.ts';
import { openStreet, type Answer, type Street } from '../support/street.ts';
import { arrivals, diceOf, tell, walkers } from './walking.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet('journey_walks');
});
afterAll(() => street.close());

const walks = 30;
const steps = 30;
const atOnce = 5;
const minute = 60_000;

/** Lives of cases, some of which are merged and linked with each other; every answer is noted. */
async function walk(seed: number, ids: string[], seen: Set<string>): Promise<void> {
  const dice = diceOf(seed);
  const { status, data } = await street.as('dispatcher').register(arrivals[seed % arrivals.length]);
  expect(status).toBe(201);
  const id: string = data.id;
  ids.push(id);
  const owner = (await street.as('clerk').get('/me')).data.id as string;
  for (let step = 0; step < steps; step += 1) {
    const who = walkers[dice(walkers.length)] ?? 'dispatcher';
    const { status: visible, data: now } = await street.as(who).see(id);
    const allowed: Verb[] = visible === 200 ? now.allowed.map(({ verb }: { verb: Verb }) => verb) : [];
    // Ends are rare, so that walks go far; now and then somebody tries what is forbidden.
    const lively = allowed.filter((verb) => !['withdraw', 'merge', 'note'].includes(verb) || dice(12) === 0);
    // What nobody has done yet comes before what was done often.
    const fresh = lively.filter((verb) => !seen.has(`${verb} 200`));
    const choices = dice(4) === 0 || lively.length === 0 ? verbs : fresh.length > 0 && dice(2) === 0 ? fresh : lively;
    const verb = choices[dice(choices.length)] ?? 'note';
    const other = { id: ids[dice(ids.length)] ?? id, tasks: 0 };
    const told = tell(verb, dice(1_000), Date.now(), other, owner);
    const answer =
      told.method === 'DELETE'
        ? await street.as(who).remove(`/cases/${id}/${told.path}`, told.body)
        : await street.as(who).act(id, told.path, told.body);
    seen.add(`${verb} ${answer.status}`);
    expectSound(answer, `walk ${seed}, step ${step}: ${who} ${verb}`);
  }
}

/** Done and to be seen, or refused with a code of the closed list; never a defect. */
function expectSound({ status, data }: Answer, where: string): void {
  if (status === 200) return;
  const known: Record<string, { status: number }> = problemCodes;
  expect([where, status, known[data.code]?.status]).toEqual([where, status, status]);
  expect([where, status]).not.toEqual([where, 500]);
}

test('30 walks of 30 commands, permitted and forbidden, break no invariant', { timeout: 15 * minute }, async () => {
  const ids: string[] = [];
  const seen = new Set<string>();
  for (let seed = 0; seed < walks; seed += atOnce)
    await Promise.all(Array.from({ length: atOnce }, (_, index) => walk(seed + index, ids, seen)));
  const done = new Set([...seen].filter((word) => word.endsWith(' 200')).map((word) => word.split(' ')[0]));
  // So many different verbs were really used.
  expect(done.size).toBeGreaterThan(35);
  // Letters between cases arrive, and what is due is due: then everything on record is held to the invariants.
  await street.advance({ by: 'P3D' });
  expect(await street.findFaults(minute)).toEqual([]);
});
