import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, type Api } from './open-api.ts';

let api: Api;
beforeAll(async () => {
  api = await openApi('api_origins');
});
afterAll(() => api.close());

const cookies = new Map<string, Record<string, string>>();
async function ask(who: string, method: 'GET' | 'POST', path: string, payload?: object, key?: string) {
  const headers = cookies.get(who) ?? (await api.signIn(who)).headers;
  cookies.set(who, headers);
  const answer = await api.send({
    method,
    url: `/api/v1${path}`,
    headers: { ...headers, ...(key !== undefined && { 'idempotency-key': key }) },
    ...(payload && { payload }),
  });
  return { status: answer.statusCode, headers: answer.headers, data: answer.json() };
}
const get = (who: string, path: string) => ask(who, 'GET', path);
const post = (who: string, path: string, payload: object, key?: string) => ask(who, 'POST', path, payload, key);
const pointers = ({ data }: { data: { errors?: { pointer: string }[] } }) => data.errors?.map(({ pointer }) => pointer);
const ids = ({ data }: { data: { items: { id: string }[] } }) => data.items.map(({ id }) => id);

const visit = { kind: 'visit', title: '走访3号楼', unit: 'YX-01-01', details: { households: 1 } };
const meeting = {
  kind: 'meeting',
  title: '物业联席会议',
  unit: 'YX-01',
  details: { types: ['property_joint'], groups: ['国资公司', '商户', '租户'], observers: ['企业职工代表'] },
};
const matter = {
  kind: 'request',
  topic: 'suggestion',
  title: '楼道装扶手',
  place: { address: '云溪路12号3栋', grid: 'YX-01-01' },
};

test('an origin is recorded once per key, and its address answers with it', async () => {
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 8 }, () => post('grid-worker', '/origins', visit, key)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(answers.map(({ data }) => data.id)).size).toBe(1);
  expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(7);
  const [first] = answers;
  const { id, recordedAt } = first?.data ?? {};
  expect(first?.headers['location']).toBe(`/api/v1/origins/${id}`);
  expect((await get('grid-worker', `/origins/${id}`)).data).toMatchObject({
    ...visit,
    unit: { code: 'YX-01-01', name: '严屋组' },
    at: recordedAt,
    heldBy: { name: '李建国' },
    recordedBy: { name: '李建国' },
    cases: 0,
    notes: [],
    resolutions: [],
    caseList: { items: [], nextCursor: null },
    extendable: true,
  });
  const other = await post('grid-worker', '/origins', { ...visit, title: '另一次' }, key);
  expect([other.status, other.data.code]).toEqual([422, 'idempotency_key_reused']);
  const mine = await post('grid-lead', '/origins', visit, key);
  expect([mine.status, mine.data.id === id]).toEqual([201, false]);
});

test('what does not belong to its kind is refused with its place, and so is a time to come', async () => {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  const refused: [object, string[]][] = [
    [{ ...visit, details: { groups: ['国资公司'] } }, ['/details/groups']],
    [{ ...meeting, details: { ...meeting.details, households: 3 } }, ['/details/households']],
    [{ ...meeting, details: { ...meeting.details, observers: ['嘉宾', '商户'] } }, ['/details/observers/1']],
    [{ ...visit, resolutions: [{ text: '装扶手' }] }, ['/resolutions/0']],
    [{ ...meeting, resolutions: [{ text: '装灯', type: 'owners' }] }, ['/resolutions/0/type']],
    [{ ...visit, at: tomorrow }, ['/at']],
    [{ ...visit, kind: 'party' }, ['/kind']],
    [{ ...visit, title: '  ' }, ['/title']],
  ];
  for (const [body, wanted] of refused) {
    const answer = await post('clerk', '/origins', body);
    expect([answer.status, answer.data.code, pointers(answer)]).toEqual([400, 'validation_failed', wanted]);
  }
});

test('a ballot of an observer, a stranger or a second time is refused; absent groups are listed', async () => {
  const { data } = await post('clerk', '/origins', meeting);
  const vote = (ballots: object[]) =>
    post('clerk', `/origins/${data.id}/resolutions`, { text: '二号门加装路灯', ballots });
  const [a, b] = [
    { name: '国资公司', vote: 'for' },
    { name: '商户', vote: 'for' },
  ];
  const refused = await vote([a, { name: '企业职工代表', vote: 'for' }, { name: '路人', vote: 'for' }, a]);
  expect([refused.status, refused.data.code]).toEqual([400, 'validation_failed']);
  expect(pointers(refused)).toEqual(['/ballots/1/name', '/ballots/2/name', '/ballots/3/name']);
  expect(refused.data.errors[0].message).toBe('列席者没有表决权');
  const { data: after } = await vote([a, b]);
  expect(after.resolutions).toMatchObject([
    {
      n: 1,
      passed: true,
      vote: { for: 2, against: 0, groups: [a, b, { name: '租户', vote: 'absent' }], observers: ['企业职工代表'] },
    },
  ]);
  const none = await post('clerk', '/origins', visit);
  const answer = await post('clerk', `/origins/${none.data.id}/resolutions`, { text: '装灯' });
  expect([answer.status, pointers(answer)]).toEqual([400, ['']]);
});

test('notes and resolutions are added once per key, each resolution under a number of its own', async () => {
  const { data } = await post('clerk', '/origins', meeting);
  const key = randomUUID();
  const notes = await Promise.all(
    Array.from({ length: 5 }, () => post('clerk', `/origins/${data.id}/notes`, { text: ' 食堂晚上也开 ' }, key)),
  );
  expect(new Set(notes.map(({ status }) => status))).toEqual(new Set([201]));
  const added = await Promise.all(
    ['装灯', '修路', '种树'].map((text) => post('clerk', `/origins/${data.id}/resolutions`, { text }, randomUUID())),
  );
  expect(new Set(added.map(({ status }) => status))).toEqual(new Set([201]));
  const { data: seen } = await get('clerk', `/origins/${data.id}`);
  expect(seen.notes).toMatchObject([{ text: '食堂晚上也开', by: { name: '孙小梅' } }]);
  expect(seen.resolutions.map(({ n }: { n: number }) => n)).toEqual([1, 2, 3]);
  expect(new Set(seen.resolutions.map(({ text }: { text: string }) => text))).toEqual(
    new Set(['装灯', '修路', '种树']),
  );
});

test('a case says which origin and which resolution it came from, and by that on which way', async () => {
  const { data: held } = await post('clerk', '/origins', {
    ...meeting,
    resolutions: [{ text: '装灯', type: 'property_joint' }],
  });
  const made = await post('clerk', '/cases', { ...matter, origin: { id: held.id, resolution: 1 } }, randomUUID());
  expect(made.status).toBe(201);
  expect(made.data).toMatchObject({
    channel: 'meeting',
    origin: {
      id: held.id,
      kind: 'meeting',
      title: '物业联席会议',
      at: held.at,
      resolution: { n: 1, text: '装灯', type: 'property_joint', passed: true },
    },
  });
  const told = await post('clerk', '/cases', { ...matter, channel: 'phone', origin: { id: held.id } }, randomUUID());
  expect(told.data).toMatchObject({ channel: 'phone', origin: { id: held.id, resolution: null } });
  const { data: seen } = await get('clerk', `/origins/${held.id}`);
  expect(seen.cases).toBe(2);
  expect(seen.caseList.items.map(({ id }: { id: string }) => id)).toEqual([told.data.id, made.data.id]);
  expect(seen.resolutions[0].cases).toEqual([{ id: made.data.id, number: made.data.number, title: '楼道装扶手' }]);
  expect(new Set(ids(await get('clerk', `/cases?origin=${held.id}`)))).toEqual(new Set([made.data.id, told.data.id]));
  expect(ids(await get('clerk', '/cases?origin=none'))).toEqual([]);
});

test('a case without an origin says its channel, and one of nowhere is not found', async () => {
  const silent = await post('clerk', '/cases', matter, randomUUID());
  expect([silent.status, silent.data.code, pointers(silent)]).toEqual([400, 'validation_failed', ['/channel']]);
  const plain = await post('clerk', '/cases', { ...matter, channel: 'phone' }, randomUUID());
  expect(plain.data.origin).toBeNull();
  const { data: held } = await post('clerk', '/origins', meeting);
  for (const origin of [{ id: 'none' }, { id: randomUUID() }, { id: held.id, resolution: 1 }]) {
    const answer = await post('clerk', '/cases', { ...matter, origin }, randomUUID());
    expect([answer.status, answer.data.code]).toEqual([404, 'not_found']);
  }
});

test('outside one’s area an origin does not exist, and only what it was is told with a case', async () => {
  const { data: held } = await post('dispatcher', '/origins', { ...meeting, unit: 'YX' });
  const { data: own } = await post('dispatcher', '/origins', { ...visit, unit: 'YX-02-01' });
  const { data: filed } = await post('dispatcher', '/cases', { ...matter, origin: { id: held.id } }, randomUUID());
  expect((await get('grid-worker', `/cases/${filed.id}`)).data.origin).toEqual({
    id: null,
    kind: 'meeting',
    title: null,
    at: held.at,
    resolution: null,
  });
  for (const who of ['grid-worker', 'clerk', 'mediator', 'officer-urban'])
    for (const { id } of [held, own]) {
      expect([who, (await get(who, `/origins/${id}`)).status]).toEqual([who, 404]);
      expect([who, (await post(who, `/origins/${id}/notes`, { text: '看过' })).status]).toEqual([who, 404]);
      expect([who, ids(await get(who, '/origins')).includes(id)]).toEqual([who, false]);
    }
  const named = await post('clerk', '/cases', { ...matter, origin: { id: own.id } }, randomUUID());
  expect([named.status, named.data.code]).toEqual([404, 'not_found']);
  for (const who of ['dispatcher', 'supervisor', 'auditor'])
    expect([who, (await get(who, `/origins/${held.id}`)).status]).toEqual([who, 200]);
  expect((await get('supervisor', `/origins/${held.id}`)).data).toMatchObject({ cases: 1 });
});

test('what a mediator or a department recorded is theirs to read, wherever it was', async () => {
  const sweep = { kind: 'sweep', title: '纠纷排查', unit: 'YX-03-01' };
  const { data: theirs } = await post('mediator', '/origins', sweep);
  expect((await get('mediator', `/origins/${theirs.id}`)).status).toBe(200);
  expect((await get('officer-urban', `/origins/${theirs.id}`)).status).toBe(404);
  const { data: walk } = await post('officer-urban', '/origins', { ...sweep, kind: 'patrol' });
  expect(ids(await get('officer-urban', '/origins'))).toEqual([walk.id]);
});

test('who registers no case records no origin, and none lies outside one’s area', async () => {
  for (const who of ['auditor', 'admin'])
    expect([who, (await post(who, '/origins', visit)).data.code]).toEqual([who, 'not_permitted']);
  expect((await get('admin', '/origins')).status).toBe(403);
  for (const unit of ['YX-02-01', 'YX-02', 'YX', 'YX-D-URBAN', 'nowhere'])
    expect([unit, (await post('clerk', '/origins', { ...visit, unit })).status]).toEqual([unit, 404]);
  const auditors = await get('auditor', '/origins?kind=visit');
  expect((await get('auditor', `/origins/${auditors.data.items[0].id}`)).data.extendable).toBe(false);
});

test('somebody else of one’s area may have held it', async () => {
  const { data } = await post('clerk', '/origins', { ...visit, heldBy: 'grid-worker' });
  expect(data).toMatchObject({ heldBy: { name: '李建国' }, recordedBy: { name: '孙小梅' } });
  expect((await post('clerk', '/origins', { ...visit, heldBy: 'clerk-2' })).status).toBe(404);
});

test('origins are listed the latest first, a page at a time, by kind, unit and time', async () => {
  const walk = (day: string, unit = 'YX-03-01') => ({
    kind: 'leader_walk',
    title: `领导走访 ${day}`,
    unit,
    at: `2026-01-${day}T09:00:00+08:00`,
  });
  const made: string[] = [];
  for (const body of [walk('05'), walk('07'), walk('06', 'YX-03'), walk('06', 'YX-02-01')])
    made.push((await post('dispatcher', '/origins', body)).data.id);
  const [fifth, seventh, sixth, elsewhere] = made;
  const list = '/origins?kind=leader_walk&unit=YX-03';
  expect(ids(await get('dispatcher', list))).toEqual([seventh, sixth, fifth]);
  expect(ids(await get('dispatcher', `${list}&from=2026-01-06&to=2026-01-07`))).toEqual([sixth]);
  const first = await get('dispatcher', `${list}&limit=2`);
  const second = await get('dispatcher', `${list}&limit=2&cursor=${first.data.nextCursor}`);
  expect([ids(first), ids(second), second.data.nextCursor]).toEqual([[seventh, sixth], [fifth], null]);
  expect(ids(await get('dispatcher', '/origins?kind=leader_walk'))).toContain(elsewhere);
  expect((await get('dispatcher', `${list}&cursor=bm8`)).status).toBe(400);
});
