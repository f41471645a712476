import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPassword } from '../../dev/demo/cast.ts';
import { openStreet, type Account, type Street } from '../support/street.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet('events');
});
afterAll(() => street.close());

type Told = { event: string; id?: string; data: { case?: string; version?: number; type?: string; now?: string } };

/** A listener of the stream: what it is told, as it is told. */
async function listen(account: Account, headers: Record<string, string> = {}) {
  const signedIn = await street.stranger('POST', '/session', { username: account, password: demoPassword });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const leaving = new AbortController();
  const answer = await fetch(`${street.root}/api/v1/events`, {
    headers: { cookie, ...headers },
    signal: leaving.signal,
  });
  const told: Told[] = [];
  const waiting = new Set<() => void>();
  const reading = (async () => {
    let text = '';
    for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const parts = (text + chunk).split('\n\n');
      text = parts.pop() ?? '';
      told.push(...parts.map(readEvent));
      for (const look of waiting) look();
    }
  })().catch(() => {});
  const until = (found: (one: Told) => boolean) =>
    new Promise<Told>((resolve) => {
      const look = () => {
        const one = told.find(found);
        if (!one) return;
        waiting.delete(look);
        resolve(one);
      };
      waiting.add(look);
      look();
    });
  return {
    answer,
    told,
    until,
    changes: () => told.filter(({ event }) => event === 'changed'),
    leave: async () => {
      leaving.abort();
      await reading;
    },
  };
}

function readEvent(block: string): Told {
  const lines = Object.fromEntries(
    block.split('\n').map((line) => {
      const [name = '', ...rest] = line.split(': ');
      return [name, rest.join(': ')];
    }),
  );
  return {
    event: lines['event'] ?? '',
    ...(lines['id'] && { id: lines['id'] }),
    data: JSON.parse(lines['data'] ?? '{}'),
  };
}

const hazard = (grid: string) => ({
  kind: 'hazard',
  topic: 'corridor_clutter',
  title: '楼道堆物',
  place: { address: '云溪路 18 号', grid },
  channel: 'patrol',
});
const about = (id: string, version: number) => (one: Told) =>
  one.event === 'changed' && one.data.case === id && one.data.version === version;

test('a stream begins with the time and an id to go on from', async () => {
  const clerk = await listen('clerk');
  expect(clerk.answer.status).toBe(200);
  expect(clerk.answer.headers.get('content-type')).toBe('text/event-stream');
  const { data } = await clerk.until(({ event }) => event === 'time');
  expect(Date.parse(data.now ?? '')).toBeGreaterThan(0);
  expect((await clerk.until(({ event }) => event === 'position')).id).toMatch(/^\d+$/);
  await clerk.leave();
});

test('whoever may see a case is told of each of its events, and nobody else', async () => {
  const [clerk, neighbour] = [await listen('clerk'), await listen('clerk-2')];
  const { data: own } = await street.as('grid-worker').register(hazard('YX-01-01'));
  const { data: other } = await street.as('grid-worker-2').register(hazard('YX-02-01'));
  await street.as('grid-worker').act(own.id, 'acceptance');
  await clerk.until(about(own.id, 2));
  await neighbour.until(about(other.id, 1));
  expect(clerk.changes().map(({ data }) => data)).toEqual([
    expect.objectContaining({ case: own.id, version: 1, type: 'registered' }),
    expect.objectContaining({ case: own.id, version: 2, type: 'accepted' }),
  ]);
  expect(neighbour.changes().map(({ data }) => data.case)).toEqual([other.id]);
  await Promise.all([clerk.leave(), neighbour.leave()]);
});

test('the stream tells codes and ids, and no words', async () => {
  const clerk = await listen('clerk');
  const { data: own } = await street.as('grid-worker').register(hazard('YX-01-01'));
  const { data } = await clerk.until(about(own.id, 1));
  expect(Object.keys(data).sort()).toEqual(['at', 'case', 'type', 'version']);
  await clerk.leave();
});

test('whoever comes back with the last id is told what happened meanwhile', async () => {
  const before = await listen('clerk');
  const { data: own } = await street.as('grid-worker').register(hazard('YX-01-01'));
  const { id = '' } = await before.until(about(own.id, 1));
  await before.leave();
  await street.as('grid-worker').act(own.id, 'acceptance');
  await street.as('grid-worker-2').register(hazard('YX-02-01'));
  const after = await listen('clerk', { 'last-event-id': id });
  await after.until(about(own.id, 2));
  await after.until(({ event }) => event === 'position');
  expect(after.changes().filter(({ data }) => data.case !== own.id)).toEqual([]);
  await after.leave();
});

test('a restart of the API loses no event for whoever comes back', async () => {
  const before = await listen('clerk');
  const { data: own } = await street.as('grid-worker').register(hazard('YX-01-01'));
  const { id = '' } = await before.until(about(own.id, 1));
  await street.stopApi();
  await before.until(({ event }) => event === 'again');
  await street.startApi();
  await street.as('grid-worker').act(own.id, 'acceptance');
  const after = await listen('clerk', { 'last-event-id': id });
  expect((await after.until(about(own.id, 2))).data.type).toBe('accepted');
  await Promise.all([before.leave(), after.leave()]);
});

test('whoever only watches is told the time as soon as somebody moves the clock', async () => {
  const clerk = await listen('clerk');
  const { data } = await clerk.until(({ event }) => event === 'time');
  await street.as('dispatcher').post('/rehearsal/advance', { by: 'PT8H' });
  const moved = Date.parse(data.now ?? '') + 8 * 3_600_000;
  const told = await clerk.until(({ event, data: { now } }) => event === 'time' && Date.parse(now ?? '') >= moved);
  // Not by the heartbeat, of which there has been none yet.
  expect(clerk.told.filter(({ event }) => event === 'time')).toEqual([expect.anything(), told]);
  await clerk.leave();
});

test('what the timer does is told as what people do', async () => {
  const dispatcher = await listen('dispatcher');
  const { data: own } = await street.as('grid-worker').register(hazard('YX-01-01'));
  await street.advance({ by: 'P7D' });
  const climbed = await dispatcher.until(({ data }) => data.case === own.id && data.type === 'climbed');
  expect(climbed.event).toBe('changed');
  await dispatcher.leave();
});

test('a stream asks for a session, and an id that is none is as good as none', async () => {
  expect((await street.stranger('GET', '/events')).status).toBe(401);
  const clerk = await listen('clerk', { 'last-event-id': 'yesterday' });
  expect(clerk.answer.status).toBe(200);
  await clerk.until(({ event }) => event === 'position');
  expect(clerk.changes()).toEqual([]);
  await clerk.leave();
});
