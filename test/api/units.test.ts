import { afterAll, beforeAll, expect, test } from 'vitest';
import type { UnitNode } from '../../api/units/tree.ts';
import { openApi, type Api } from './open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi('api_units');
});
afterAll(() => api.close());

const treesOf = async (username: string): Promise<UnitNode[]> => {
  const { headers } = await api.signIn(username);
  return (await api.send({ url: '/api/v1/units', headers })).json().items;
};
const statusOf = async (username: string, code: string) => {
  const { headers } = await api.signIn(username);
  return (await api.send({ url: `/api/v1/units/${code}`, headers })).statusCode;
};

test('the street sees its communities with their grids, and what stands beside the ladder', async () => {
  const [street, ...others] = await treesOf('dispatcher');
  expect(others).toEqual([]);
  expect(street).toMatchObject({ code: 'YX', kind: 'street', level: 'street', parent: null });
  const codes = street?.children.map(({ code }) => code);
  expect(codes).toEqual(
    expect.arrayContaining(['YX-01', 'YX-02', 'YX-03', 'YX-D-HOUSING', 'YX-D-URBAN', 'YX-D-POLICE', 'YX-M']),
  );
  const community = street?.children.find(({ code }) => code === 'YX-01');
  expect(community?.children.map(({ code }) => code)).toContain('YX-01-01');
  expect(community?.children[0]).toMatchObject({ kind: 'grid', level: 'grid', parent: 'YX-01', children: [] });
});

test('a community sees itself and its grids only, a grid itself only', async () => {
  const [community, ...others] = await treesOf('clerk');
  expect([community?.code, others]).toEqual(['YX-01', []]);
  expect(await treesOf('grid-worker')).toMatchObject([{ code: 'YX-01-01', children: [] }]);
});

test('what stands beside the ladder of the street is told apart to whoever sees less than the street, who may name it', async () => {
  const besideOf = async (username: string) => {
    const { headers } = await api.signIn(username);
    const { beside } = (await api.send({ url: '/api/v1/units', headers })).json();
    return beside.map(({ code }: UnitNode) => code);
  };
  expect(await besideOf('dispatcher')).toEqual([]);
  for (const username of ['clerk', 'grid-worker'])
    expect(await besideOf(username)).toEqual(
      expect.arrayContaining(['YX-D-HOUSING', 'YX-D-URBAN', 'YX-D-POLICE', 'YX-M']),
    );
  expect(await besideOf('clerk')).not.toContain('YX-02');
});

test('a unit of another area is not found, as one that does not exist; the departments of the street are', async () => {
  expect(await statusOf('clerk', 'YX-01-01')).toBe(200);
  expect(await statusOf('clerk', 'YX-D-URBAN')).toBe(200);
  expect(await statusOf('clerk', 'YX-02')).toBe(404);
  expect(await statusOf('clerk', 'YX')).toBe(404);
  expect(await statusOf('clerk', 'nowhere')).toBe(404);
});
