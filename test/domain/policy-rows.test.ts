import { describe, expect, test } from 'vitest';

import { caseKinds, tracks } from '../../domain/kinds.ts';
import { bindRow, findRow, type Policy } from '../../domain/policy.ts';
import { bench } from '../../domain/policies/bench.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import { topics } from '../../domain/topics.ts';

// The row of each topic on the tracks fast, urgent, joint, critical: the matrix's topic table, and its ranks where a track competes.
const landings = `
request consult R7 R5 R9 R1
request help R6 R5 R9 R1
request complaint R6 R5 R9 R1
request report R6 R5 R9 R1
request suggestion R8 R5 R9 R1
request errand R19 R5 R9 R1
request micro_wish R19 R5 R9 R1
request utility_supply R5t R5t R5t R1
request property_service R10 R5 R9 R1
request petition R18 R18 R18 R18
hazard road_occupation R11 R5 R9 R1
hazard illegal_dumping R11 R5 R9 R1
hazard corridor_clutter R11 R5 R9 R1
hazard dog_off_leash R11 R5 R9 R1
hazard other R11 R5 R9 R1
hazard zombie_vehicle R11z R5 R9 R1
hazard wiring_charging R12 R5 R12 R1
hazard fire_exit_blocked R12 R5 R12 R1
hazard unauthorised_structure R13 R13 R13 R1
hazard manhole_damage R4 R4 R4 R1
hazard waterlogging R5t R5t R5t R1
hazard pipe_burst R3w R3w R3w R3w
hazard gas_leak R3g R3g R3g R3g
hazard elevator_entrapment R2 R2 R2 R2
dispute * R15 R15 R15 R15c`;

const cases = landings
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [kindName, topicName, ...rowIds] = line.split(' ');
    const kind = caseKinds.find((name) => name === kindName)!;
    const names = topicName === '*' ? Object.keys(topics[kind]) : [topicName!];
    return names.flatMap((topic) => tracks.map((track, n) => ({ kind, topic, track, row: rowIds[n] })));
  });

describe('a case runs under the highest row that matches', () => {
  test('the table below names every topic of every kind', () => {
    const listed = new Set(cases.map(({ kind, topic }) => `${kind} ${topic}`));
    const known = caseKinds.flatMap((kind) => Object.keys(topics[kind]).map((topic) => `${kind} ${topic}`));
    expect([...listed].toSorted()).toEqual(known.toSorted());
  });

  test.each(cases)('$kind, $topic, $track → $row', ({ row, ...what }) => {
    expect(findRow(ordinance5wd, what).id).toBe(row);
    expect(bindRow(ordinance5wd, what)?.id).toBe(row);
  });

  test('a case without a track is fast', () => {
    expect(findRow(ordinance5wd, { kind: 'request', topic: 'help' }).id).toBe('R6');
    expect(bindRow(ordinance5wd, { kind: 'request', topic: 'help' })?.fixed.dispatch).toBe('1wh');
  });

  test('without a topic only the rows for every topic match', () => {
    expect(findRow(ordinance5wd, { kind: 'hazard' }).id).toBe('R11');
    expect(findRow(ordinance5wd, { kind: 'dispute', track: 'critical' }).id).toBe('R15c');
  });
});

describe('the row that travels with a case', () => {
  test('names its policy, and has budgets but no sources', () => {
    expect(bindRow(ordinance5wd, { kind: 'request', topic: 'help', track: 'fast' })).toEqual({
      policy: 'ordinance-5wd@1',
      id: 'R6',
      accept: '4wh',
      contact: '24eh',
      holding: { grid: '8wh', community: '2wd', onExpiry: 'climb' },
      resolve: '5wd',
      verification: true,
      callback: true,
      pause: { listing: ['engineering', 'season', 'no_responsible_party'], approver: 'community' },
      rungs: { holding: ['75%'], resolve: ['75% blue', 'due yellow', '+5wd red'], rework: ['75%'] },
      fixed: {
        dispatch: '1wh',
        verify: '1wd',
        callback: '1wd',
        rework: '3wd',
        info: '5wd',
        extensionRuling: '1wd',
        extensionDays: 5,
      },
    });
  });

  // The rungs, the pause rules and the budgets of asking and extending cost some 220 bytes beside the 480 of before.
  test('stays below 700 bytes for every topic and track, because it is in the history of each case', () => {
    const sizes = cases.map((what) => JSON.stringify(bindRow(ordinance5wd, what)).length);
    expect(Math.max(...sizes)).toBeLessThan(700);
  });

  test('has the rungs of no clock that such a case never carries', () => {
    const rungs = (kind: 'request' | 'dispute', topic: string) =>
      Object.keys(bindRow(ordinance5wd, { kind, topic })?.rungs ?? {}).toSorted();
    expect(rungs('request', 'help')).toEqual(['holding', 'resolve', 'rework']);
    expect(rungs('request', 'micro_wish')).toEqual(['holding', 'milestone', 'resolve', 'rework']);
    expect(rungs('dispute', 'noise')).toEqual([
      'confirm',
      'holding',
      'mediate',
      'milestone',
      'performance',
      'resolve',
      'rework',
    ]);
  });

  test.each(['R1', 'R2', 'R3w', 'R3g', 'R4', 'R5', 'R5t'])('%s never pauses', (id) => {
    expect(ordinance5wd.rows.find((row) => row.id === id)).not.toHaveProperty('pause');
  });

  test('every other row may wait for its reporter', () => {
    const danger = ['R1', 'R2', 'R3w', 'R3g', 'R4', 'R5', 'R5t'];
    const waits = ordinance5wd.rows.filter(({ pause }) => pause).map(({ id }) => id);
    expect(waits.toSorted()).toEqual(
      ordinance5wd.rows.flatMap(({ id }) => (danger.includes(id) ? [] : [id])).toSorted(),
    );
  });

  test('survives JSON unchanged, and is the same on the bench', () => {
    for (const policy of [ordinance5wd, bench]) {
      const bound = bindRow(policy, { kind: 'hazard', topic: 'zombie_vehicle', track: 'fast' });
      expect(JSON.parse(JSON.stringify(bound))).toStrictEqual(bound);
    }
  });

  test.each([
    ['urgent', '30em'],
    ['critical', '5em'],
    ['joint', '1wh'],
  ] as const)('a desk dispatches on the %s track within %s', (track, dispatch) => {
    expect(bindRow(ordinance5wd, { kind: 'request', topic: 'help', track })?.fixed.dispatch).toBe(dispatch);
  });

  test('only a small wish waits to be claimed; an errand has no milestone', () => {
    expect(bindRow(ordinance5wd, { kind: 'request', topic: 'micro_wish' })?.milestones).toEqual([
      { name: 'claimed', budget: '14cd' },
    ]);
    expect(bindRow(ordinance5wd, { kind: 'request', topic: 'errand' })?.milestones).toBeUndefined();
  });

  test('an errand has no holding clock; a petition is supervised where it lies', () => {
    expect(bindRow(ordinance5wd, { kind: 'request', topic: 'errand' })?.holding).toBeUndefined();
    expect(bindRow(ordinance5wd, { kind: 'request', topic: 'petition' })?.holding).toEqual({
      grid: '3wd',
      community: '5wd',
      onExpiry: 'supervise',
    });
  });

  test('a topic that no row names, as one that was added to the catalogue, has the row for every topic of its kind', () => {
    expect(bindRow(ordinance5wd, { kind: 'hazard', topic: 'tree_fallen' })?.id).toBe('R11');
    expect(bindRow(ordinance5wd, { kind: 'hazard', topic: 'tree_fallen', track: 'urgent' })?.id).toBe('R5');
    expect(bindRow(ordinance5wd, { kind: 'dispute', topic: 'weather' })?.id).toBe('R15');
  });

  test('there is none in a policy without rows, where looking for one is a defect', () => {
    const empty: Policy = { ...ordinance5wd, rows: [] };
    expect(bindRow(empty, { kind: 'hazard', topic: 'other' })).toBeNull();
    expect(() => findRow(empty, { kind: 'hazard', topic: 'other' })).toThrow(
      'ordinance-5wd@1 has no row for hazard, fast',
    );
  });
});
