import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStreet, type Account, type Street } from '../support/street.ts';
import { handsOf } from './hands.ts';
import { clockOf, complaint, lamp } from './matters.ts';

let street: Street;
let hands: ReturnType<typeof handsOf>;
beforeAll(async () => {
  street = await openStreet('journey_merging');
  hands = handsOf(street);
});
afterAll(() => street.close());

type Item = { type: string; text: string; data: { what?: string; reply?: string; text?: string } };

const flood = {
  kind: 'hazard',
  topic: 'waterlogging',
  title: '桂园里门前严重积水',
  place: { address: '云溪路12号', grid: 'YX-01-01' },
  channel: 'phone',
};
const report = (n: number) => ({ ...flood, reporter: { name: `居民${n}`, phone: `138000${10_000 + n}` } });
const done = { result: '已疏通排水口', reply: '积水已排除，谢谢您的反映', noPhotoReason: '雨夜' };

const file = async (body: object, who: Account = 'dispatcher') => (await street.as(who).register(body)).data;
const timeline = async (id: string, who: Account = 'supervisor', language = 'zh'): Promise<Item[]> =>
  (await street.as(who).get(`/cases/${id}/timeline`, { 'accept-language': language })).data.items;
const told = async (id: string) => (await timeline(id)).filter(({ type }) => type === 'told');
const linksOf = async (id: string) => (await hands.see(id)).links;
const soon = { timeout: 60_000, interval: 500 };

async function close(id: string): Promise<void> {
  await hands.act('grid-worker', id, 'contact', { channel: 'phone', outcome: 'reached' });
  await hands.act('grid-worker', id, 'feedback', done);
  await hands.act('clerk', id, 'verification', { passed: true });
  await hands.act('dispatcher', id, 'callback', { reached: true, solved: true, satisfaction: 'satisfied' });
  expect(await hands.see(id)).toMatchObject({ status: 'closed' });
}

describe('S2-12: fifty people report one flood', () => {
  let parent: string;
  let children: string[];
  let promised: string;

  beforeAll(async () => {
    const first = await file(report(1));
    ({ id: parent } = first);
    promised = clockOf(first, 'resolve').dueAt;
    await street.advance({ by: 'PT10M' });
    children = [];
    for (let n = 2; n <= 50; n += 7) {
      const some = Array.from({ length: 7 }, (_, k) => file(report(n + k)));
      children.push(...(await Promise.all(some)).map(({ id }) => id));
    }
    expect(children).toHaveLength(49);
    // The first one came second here, so that the promise that is kept is not the parent's own.
    const [latest] = children.splice(0, 1, parent);
    parent = latest ?? '';
    for (const id of children) await hands.act('dispatcher', id, 'merge', { into: parent });
  });

  test('which is one incident with fifty reporters and one set of clocks, due when the first of them was', async () => {
    await expect.poll(async () => (await linksOf(parent)).length, soon).toBe(49);
    expect(new Set((await linksOf(parent)).map(({ relation }: { relation: string }) => relation))).toEqual(
      new Set(['merged_from']),
    );
    const { data: open } = await street.as('dispatcher').get('/cases?open=true&topic=waterlogging');
    expect(open.items).toMatchObject([{ id: parent, reporters: 50 }]);
    expect(clockOf(await hands.see(parent), 'resolve')).toMatchObject({ state: 'running', dueAt: promised });
    for (const id of children) {
      const child = await hands.see(id);
      expect(child).toMatchObject({ status: 'merged', mergedInto: { id: parent }, next: null });
      expect(new Set(child.clocks.map(({ state }: { state: string }) => state))).toEqual(new Set(['void']));
    }
  });

  test('and when it is closed, all fifty reporters are answered with the same words', async () => {
    await close(parent);
    await expect
      .poll(async () => (await Promise.all(children.map(told))).filter(({ length }) => length === 1).length, soon)
      .toBe(49);
    const { number } = await hands.see(parent);
    for (const id of children)
      expect(await told(id)).toMatchObject([
        { text: `主案${number}已办结，诉求人已获答复`, data: { what: 'closed', reply: done.reply } },
      ]);
  });
});

test('S1-10: what came by telephone and by WeChat within ten minutes becomes one case with two intake records', async () => {
  const byPhone = await file({ ...complaint, place: { address: '云溪路12号楼下', grid: 'YX-01-01' } });
  await street.advance({ by: 'PT9M' });
  const byChat = await file({
    ...complaint,
    channel: 'wechat_group',
    place: { address: '云溪路12号饭店', grid: 'YX-01-01' },
    reporter: { name: '何先生', phone: '13900001234' },
  });
  await hands.act('dispatcher', byChat.id, 'merge', { into: byPhone.number });
  await expect.poll(async () => (await linksOf(byPhone.id)).length, soon).toBe(1);
  expect(await linksOf(byPhone.id)).toEqual([
    {
      relation: 'merged_from',
      case: { id: byChat.id, number: byChat.number, kind: 'request', title: byChat.title, status: 'merged' },
    },
  ]);
  const { data } = await street.as('dispatcher').get('/cases?open=true&topic=complaint');
  expect(data.items).toMatchObject([{ id: byPhone.id, reporters: 2 }]);
  // One of the two may not end the matter for the other.
  const withdrawn = await street.as('dispatcher').act(byPhone.id, 'withdrawal', { reason: '一人不再反映' });
  expect([withdrawn.status, withdrawn.data.code]).toEqual([409, 'children_open']);
  const records = [await hands.see(byPhone.id), await hands.see(byChat.id)];
  expect(records.map(({ channel }) => channel)).toEqual(['hotline_12345', 'wechat_group']);
  expect((await timeline(byChat.id)).at(-1)?.text).toBe(`派单员 吴芳 将本案并入${byPhone.number}`);
  expect((await timeline(byPhone.id, 'supervisor', 'en')).at(-1)?.text).toBe(
    `A case was merged into this one: ${byChat.number}`,
  );
});

describe('S0-8: five complaints about one estate go under one umbrella case', () => {
  let umbrella: { id: string; number: string };
  let parts: string[];

  beforeAll(async () => {
    umbrella = await file({ ...lamp, title: '南山园停车专项', reporter: undefined });
    const five = Array.from({ length: 5 }, (_, n) =>
      file({ ...lamp, title: `南山园停车难 ${n}`, reporter: { name: `业主${n}`, phone: `1390000${1_000 + n}` } }),
    );
    parts = (await Promise.all(five)).map(({ id }) => id);
    for (const id of parts) await hands.act('clerk', id, 'links', { to: umbrella.number, relation: 'part_of' });
  });

  test('which names them all, and each of them names it', async () => {
    await expect.poll(async () => (await linksOf(umbrella.id)).length, soon).toBe(5);
    for (const id of parts)
      expect(await linksOf(id)).toMatchObject([{ relation: 'part_of', case: { number: umbrella.number } }]);
    // Each keeps its own clocks: none of them was merged.
    expect(clockOf(await hands.see(parts[0] ?? ''), 'resolve').state).toBe('running');
  });

  test('and its progress is news to each of their reporters', async () => {
    const text = '已与物业商定增设三十个车位，月底前划线';
    await hands.act('clerk', umbrella.id, 'notes', { text, visibility: 'reporter' });
    for (const id of parts) {
      await expect.poll(() => told(id), soon).toHaveLength(1);
      expect(await told(id)).toMatchObject([
        { text: `主案${umbrella.number}有新进展`, data: { what: 'progress', text } },
      ]);
    }
  });
});

test('S0-19: an opinion, a dispute, a meeting resolution and a service order about one matter stand in one list', async () => {
  const place = { address: '云溪路12号', grid: 'YX-01-01' };
  const opinion = await file({ ...lamp, kind: 'request', topic: 'suggestion', title: '建议增设车位', place });
  const dispute = await file({ ...lamp, kind: 'dispute', topic: 'parking', title: '两家争车位', place });
  const service = await file({ ...lamp, kind: 'request', topic: 'errand', title: '代划车位线', place });
  for (const other of [dispute, service])
    await hands.act('clerk', opinion.id, 'links', { to: other.id, relation: 'related' });
  await hands.act('clerk', opinion.id, 'notes', { text: '居民议事会决议：东侧划线，先到先停', visibility: 'reporter' });
  await expect.poll(async () => (await linksOf(dispute.id)).length, soon).toBe(1);
  const { links } = await hands.see(opinion.id);
  expect(links.map((link: { case: { kind: string; title: string } }) => [link.case.kind, link.case.title])).toEqual([
    ['dispute', '两家争车位'],
    ['request', '代划车位线'],
  ]);
  const course = await timeline(opinion.id);
  expect(course.map(({ type }) => type)).toEqual(['registered', 'linked', 'linked', 'noted']);
  expect(course.filter(({ type }) => type === 'linked').map(({ text }) => text)).toEqual(
    [dispute, service].map(({ number }) => `与另一案件关联：${number}`),
  );
});

describe('what cannot be merged', () => {
  test('is a case with itself, with another matter elsewhere, with one that has ended, and with one that nobody can see', async () => {
    const here = await file({ ...lamp, title: '路灯一' });
    const there = await file({ ...complaint, place: { address: '桂园里', grid: 'YX-02-01' } });
    const ended = await file({ ...lamp, title: '路灯二' });
    await hands.act('clerk', ended.id, 'withdrawal', { reason: '已自行解决' });
    const tries: [Account, string, readonly [number, string]][] = [
      ['dispatcher', here.id, [422, 'not_same_matter']],
      ['dispatcher', there.id, [422, 'not_same_matter']],
      ['dispatcher', ended.number, [409, 'wrong_status']],
      ['dispatcher-1', there.number, [404, 'not_found']],
      ['dispatcher', 'GC-000000-20260101-0001', [404, 'not_found']],
      ['grid-worker', ended.id, [403, 'not_permitted']],
    ];
    for (const [who, into, wanted] of tries) {
      const { status, data } = await street.as(who).act(here.id, 'merge', { into });
      expect([who, into, status, data.code]).toEqual([who, into, ...wanted]);
    }
    expect(await hands.see(here.id)).toMatchObject({ mergedInto: null, links: [] });
  });

  test('and whoever may not see the other case is told no more than that there is one', async () => {
    const place = { address: '桂园里', grid: 'YX-02-01' };
    const [mine, theirs] = [await file({ ...lamp, title: '路灯三' }), await file({ ...lamp, title: '路灯四', place })];
    await hands.act('dispatcher', mine.id, 'links', { to: theirs.id, relation: 'related' });
    expect((await hands.see(mine.id, 'grid-worker')).links).toEqual([{ relation: 'related', case: null }]);
    const [last] = (await timeline(mine.id, 'grid-worker')).filter(({ type }) => type === 'linked');
    expect(last?.text).toBe('与另一案件关联');
  });
});
