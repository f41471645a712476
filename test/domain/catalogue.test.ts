import { describe, expect, test } from 'vitest';
import {
  catalogueOf,
  findTopic,
  firstCatalogue,
  isOffered,
  labelAt,
  type CatalogueChange,
  type TopicBody,
} from '../../domain/catalogue.ts';
import { lines } from '../../domain/lines.ts';
import { draftedPolicy } from './drafts.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import { checkPolicy } from '../../domain/policy-faults.ts';
import { readPolicy } from '../../domain/policy-content.ts';
import { endangersPublic } from '../../domain/topics.ts';
import { china } from './china-time.ts';

const topic = (key: string, version: number, at: string, body: Partial<TopicBody> = {}): CatalogueChange => ({
  part: 'topic',
  key,
  version,
  at: china(at),
  body: { zh: '树木倒伏', en: 'Fallen tree', active: true, line: null, ...body },
});
const fallenTree = topic('hazard/tree_fallen', 1, '2026-03-02 09:00', { line: 'emergency' });

describe('a catalogue that nobody has changed', () => {
  test('offers every topic, ground and reason that it came with, and has no routes', () => {
    const { topics, grounds, listingReasons, routes } = firstCatalogue;
    expect([topics.length, listingReasons.length, routes.length]).toEqual([38, 3, 0]);
    expect(grounds.length).toBeGreaterThanOrEqual(6);
    for (const entry of [...topics, ...grounds, ...listingReasons])
      expect([entry.code, entry.active, entry.version, entry.former]).toEqual([entry.code, true, 0, []]);
  });

  test('gives each line topics, and petitions to public order', () => {
    for (const line of lines) expect(firstCatalogue.topics.some((one) => one.line === line)).toBe(true);
    expect(findTopic(firstCatalogue, 'request', 'petition')?.line).toBe('public_order');
    expect(findTopic(firstCatalogue, 'request', 'consult')?.line).toBeNull();
  });

  test('names the right channel for each ground in both languages', () => {
    const silent = firstCatalogue.grounds.filter(({ channel, zh, en }) => !channel.zh || !channel.en || !zh || !en);
    expect(silent).toEqual([]);
  });
});

describe('a catalogue that was changed', () => {
  test('offers a topic that was added, to its own kind only', () => {
    const catalogue = catalogueOf([fallenTree]);
    expect(isOffered(catalogue, 'hazard', 'tree_fallen')).toBe(true);
    expect(isOffered(catalogue, 'request', 'tree_fallen')).toBe(false);
    expect(findTopic(catalogue, 'hazard', 'tree_fallen')).toMatchObject({ line: 'emergency', version: 1, former: [] });
  });

  test('still knows a topic that was switched off, and offers it no more', () => {
    const catalogue = catalogueOf([topic('hazard/gas_leak', 1, '2026-03-02 09:00', { zh: '燃气泄漏', active: false })]);
    expect(isOffered(catalogue, 'hazard', 'gas_leak')).toBe(false);
    expect(findTopic(catalogue, 'hazard', 'gas_leak')?.zh).toBe('燃气泄漏');
    expect(catalogue.topics).toHaveLength(firstCatalogue.topics.length);
  });

  test('calls what is older by the words of its time, in whatever order the changes come', () => {
    const catalogue = catalogueOf([
      topic('hazard/gas_leak', 2, '2026-03-09 09:00', { zh: '燃气事故', en: 'Gas accident' }),
      topic('hazard/gas_leak', 1, '2026-03-02 09:00', { zh: '燃气泄漏', en: 'Gas leakage' }),
    ]);
    const entry = findTopic(catalogue, 'hazard', 'gas_leak')!;
    expect(entry.version).toBe(2);
    expect(labelAt(entry, china('2026-03-01 12:00')).en).toBe('Gas leak');
    expect(labelAt(entry, china('2026-03-02 09:00')).en).toBe('Gas leakage');
    expect(labelAt(entry, china('2026-03-09 08:59'))).toMatchObject({ zh: '燃气泄漏', en: 'Gas leakage' });
    expect(labelAt(entry, china('2026-03-09 09:00'))).toEqual({ zh: '燃气事故', en: 'Gas accident' });
  });

  test('remembers no former words where only something else was changed', () => {
    const same = { zh: '燃气泄漏', en: 'Gas leak' };
    const catalogue = catalogueOf([topic('hazard/gas_leak', 1, '2026-03-02 09:00', { ...same, active: false })]);
    expect(findTopic(catalogue, 'hazard', 'gas_leak')?.former).toEqual([]);
  });

  test('has a route as it was last, and none that was taken away', () => {
    const route = (key: string, version: number, unit: string | null): CatalogueChange => ({
      part: 'route',
      key,
      version,
      at: china('2026-03-02 09:00'),
      body: unit === null ? null : { unit, notify: null },
    });
    const { routes } = catalogueOf([
      route('hazard/gas_leak/YX', 1, 'YX-D-URBAN'),
      route('hazard/gas_leak/YX', 2, 'YX-D-POLICE'),
      route('line/emergency/YX-01', 1, 'YX-D-URBAN'),
      route('line/emergency/YX-01', 2, null),
    ]);
    expect(routes).toEqual([
      { of: 'hazard', code: 'gas_leak', area: 'YX', version: 2, unit: 'YX-D-POLICE', notify: null },
    ]);
  });
});

describe('rules of time that name the catalogue', () => {
  const catalogue = catalogueOf([
    fallenTree,
    {
      part: 'listing_reason',
      key: 'ownership',
      version: 1,
      at: china('2026-03-02 09:00'),
      body: { zh: '产权争议', en: 'Disputed ownership', active: true },
    },
  ]);
  const naming = (topics: string[], rank: number) => ({
    ...ordinance5wd,
    rows: ordinance5wd.rows.map((row) => (row.id === 'R12' ? { ...row, rank, match: { ...row.match, topics } } : row)),
  });

  test('may name a topic that was added, and no other', () => {
    const policy = naming(['wiring_charging', 'tree_fallen'], 55);
    expect(checkPolicy(policy, undefined, catalogue)).toEqual([]);
    expect(checkPolicy(policy)).toEqual([{ fault: 'unknown_topic', row: 'R12', topic: 'tree_fallen' }]);
  });

  test('may still name a topic that is switched off', () => {
    const off = catalogueOf([topic('hazard/gas_leak', 1, '2026-03-02 09:00', { active: false })]);
    expect(checkPolicy(ordinance5wd, undefined, off)).toEqual([]);
  });

  test('are refused where two rows of one rank match an added topic', () => {
    expect(checkPolicy(naming(['tree_fallen'], 60), undefined, catalogue)).toEqual([
      { fault: 'equal_ranks', rows: ['R5', 'R12'] },
    ]);
  });

  test('may permit listing for a reason that was added, and for no other', () => {
    const drafted = draftedPolicy({
      ...ordinance5wd,
      rows: ordinance5wd.rows.map((row) =>
        row.pause ? { ...row, pause: { ...row.pause, listing: [...row.pause.listing, 'ownership'] } } : row,
      ),
    });
    expect(readPolicy(drafted, 2, [], catalogue).faults).toEqual([]);
    const unknown = readPolicy(drafted, 2, []).faults;
    expect(new Set(unknown.map(({ fault }) => fault))).toEqual(new Set(['not_one_of']));
    expect(unknown[0]?.at).toMatch(/^\/rows\/\d+\/pause\/listing\/\d+$/);
  });
});

test('a hazard of an added topic endangers the public only where it is critical', () => {
  const added = { kind: 'hazard', topic: 'tree_fallen' } as const;
  expect(endangersPublic({ ...added, track: 'fast' })).toBe(false);
  expect(endangersPublic({ ...added, track: 'critical' })).toBe(true);
});
