import { expect, test } from 'vitest';
import { accounts, people, staffOf } from '../../dev/demo/cast.ts';
import { grids } from '../../dev/demo/grids.ts';
import { refOf, street, trailOf, units } from '../../dev/demo/street.ts';
import { bindRow } from '../../domain/policy.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import { registeringPost, verbsOf } from '../../domain/permissions.ts';
import { topics } from '../../domain/topics.ts';
import { disputes } from '../../dev/demo/matters/disputes.ts';
import { hazards } from '../../dev/demo/matters/hazards.ts';
import { requests } from '../../dev/demo/matters/requests.ts';

const codesOf = (kind: string) => units.filter((unit) => unit.kind === kind).map(({ code }) => code);

test('the street has three communities of six or seven grids, three departments, a committee and a property company', () => {
  expect(street).toMatchObject({ code: 'YX', name: '云溪街道', division: '990101' });
  expect(codesOf('street')).toEqual(['YX']);
  expect(codesOf('community')).toEqual(['YX-01', 'YX-02', 'YX-03']);
  expect(codesOf('community').map((code) => grids.filter((grid) => grid.code.startsWith(code)).length)).toEqual([
    7, 6, 7,
  ]);
  expect(codesOf('department')).toEqual(['YX-D-HOUSING', 'YX-D-URBAN', 'YX-D-POLICE']);
  expect(codesOf('committee')).toEqual(['YX-M']);
  expect(codesOf('property_company')).toEqual(['YX-P-01']);
});

test('a grid stands on the path of its community, a department beside the ladder at the street', () => {
  expect(refOf('YX-01-02')).toEqual({
    code: 'YX-01-02',
    level: 'grid',
    path: { street: 'YX', community: 'YX-01', grid: 'YX-01-02' },
  });
  expect(refOf('YX-D-URBAN')).toEqual({
    code: 'YX-D-URBAN',
    level: 'street',
    path: { street: 'YX' },
    department: true,
  });
  expect(trailOf('YX-01-02')).toEqual(['YX', 'YX-01', 'YX-01-02']);
});

test('every account of the contract is there with its unit', () => {
  const posts = people.filter(({ mayLogIn }) => mayLogIn).map(({ username, post }) => [username, post.role, post.unit]);
  expect(posts).toEqual([
    ['grid-worker', 'grid_worker', 'YX-01-01'],
    ['grid-worker-2', 'grid_worker', 'YX-02-01'],
    ['grid-lead', 'grid_lead', 'YX-01-01'],
    ['clerk', 'clerk', 'YX-01'],
    ['clerk-2', 'clerk', 'YX-02'],
    ['dispatcher', 'dispatcher', 'YX'],
    ['dispatcher-1', 'dispatcher', 'YX-01'],
    ['mediator', 'mediator', 'YX-M'],
    ['supervisor', 'supervisor', 'YX'],
    ['officer-urban', 'officer', 'YX-D-URBAN'],
    ['auditor', 'auditor', 'YX'],
    ['admin', 'admin', 'YX'],
  ]);
  expect(Object.keys(accounts)).toEqual(posts.map(([username]) => username));
});

test('every unit has somebody who can accept a case', () => {
  const canAccept = (code: string) =>
    people.some(({ post }) => post.unit === code && verbsOf([post]).includes('accept'));
  expect(units.map(({ code }) => code).filter((code) => !canAccept(code))).toEqual([]);
});

test('every grid has a lead beside its worker, and every community a desk, so that nobody checks their own work', () => {
  expect(grids.filter(({ code }) => staffOf(code, 'grid_worker', 'grid_lead').length < 2)).toEqual([]);
  expect(codesOf('community').filter((code) => staffOf(code, 'clerk', 'dispatcher').length < 2)).toEqual([]);
});

test('nobody shares a name, an account or an id', () => {
  for (const key of ['name', 'username', 'id'] as const) {
    const values = people.map((person) => person[key]);
    expect(new Set(values).size, key).toBe(values.length);
    expect(values, key).not.toContain('');
  }
});

test('whatever the demo tells of is in the catalogue and has its row', () => {
  const matters = [...requests, ...hazards, ...disputes];
  expect(matters.filter((matter) => bindRow(ordinance5wd, matter) === null)).toEqual([]);
  const told = new Set(matters.map(({ kind, topic }) => `${kind}/${topic}`));
  const hazardTopics = Object.keys(topics.hazard).map((topic) => `hazard/${topic}`);
  expect(hazardTopics.filter((topic) => !told.has(topic))).toEqual([]);
});

test('whoever solves cases on the spot in the demo may do so', () => {
  const workers = grids.flatMap(({ code }) => staffOf(code, 'grid_worker', 'grid_lead'));
  expect(workers.filter(({ post }) => registeringPost([post], true) === null)).toEqual([]);
});
