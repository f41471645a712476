import { expect, test } from 'vitest';
import { inFlight } from '../../api/commands/in-flight.ts';

/** Work that goes on until it is let go. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { work: () => promise, letGo: resolve };
}

test('eight commands wait for one case at once; a ninth is turned away, another case and a repeat are not', async () => {
  const job = held();
  const eight = Array.from({ length: 8 }, (_, n) => inFlight('case', `update ${n}`, job.work));
  await expect(inFlight('case', 'update 9', job.work)).rejects.toMatchObject({ code: 'too_many_requests' });
  const others = [inFlight('another case', 'update 9', job.work), inFlight('case', 'update 1', job.work)];
  job.letGo();
  await Promise.all([...eight, ...others]);
  await expect(inFlight('case', 'update 9', () => Promise.resolve('served'))).resolves.toBe('served');
});

test('a command that fails makes room for the next', async () => {
  const fail = () => Promise.reject(new Error('it failed'));
  for (let n = 0; n < 20; n++) await expect(inFlight('case', `update ${n}`, fail)).rejects.toThrow('it failed');
});
