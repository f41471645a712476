import { expect, test } from 'vitest';
import { isOutage } from '../../api/outages.ts';

const coded = (code: string) => Object.assign(new Error('something'), { code });

test('PostgreSQL stopping, starting, unreachable or out of connections is an outage', () => {
  for (const code of ['57P01', '57P03', '53300', '08006', '40P01', 'ECONNREFUSED', 'ECONNRESET'])
    expect(isOutage(coded(code)), code).toBe(true);
});

test('a connection that broke under a request is an outage, although the driver gives it no code', () => {
  for (const words of [
    'Connection terminated unexpectedly',
    'Client has encountered a connection error and is not queryable',
    'timeout exceeded when trying to connect',
  ])
    expect(isOutage(new Error('a query failed', { cause: new Error(words) })), words).toBe(true);
});

test('a fault of our own is none', () => {
  for (const fault of [new Error('there is no case'), coded('23505'), coded('42P01'), 'words', null])
    expect(isOutage(fault)).toBe(false);
});
