import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, fileCase } from '../database/filed-case.ts';
import { by } from '../domain/doing.ts';
import type { StaffId } from '../support/cast.ts';
import { openOffice, type Office } from './office.ts';

const pasted = '<script>alert(1)</script> #import "x": * $x^2$';
let office: Office;
let written: string;
let refused: string;
let folder: string;

/** A dispute of two parties, taken up by the committee. */
async function openedDispute(title: string): Promise<string> {
  const parties = [
    { name: '张三丰', phone: '13800001111', side: '申请人' },
    { name: '李四光', phone: '13900002222', side: '被申请人' },
  ];
  const { orm } = office;
  const id = await fileCase(orm, {
    at: '2026-03-02 09:00',
    kind: 'dispute',
    topic: 'neighbour',
    parties: [{ id: 'p1' }, { id: 'p2' }],
    details: { title, parties },
  });
  await act(orm, id, '2026-03-02 10:00', by('mediator').open_mediation());
  return id;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gridcase-mediation-paper-'));
  office = await openOffice('api_mediation_papers');
  const { orm } = office;
  written = await openedDispute(`两户争用一个车位 ${pasted}`);
  for (const party of ['p1', 'p2']) await act(orm, written, '2026-03-02 11:00', by('mediator').record_consent(party));
  await act(orm, written, '2026-03-05 10:00', by('mediator').hold_session());
  const terms = Array.from({ length: 40 }, (_, n) => `第 ${n + 1} 条：${'让出车位'.repeat(10)}`);
  const agreed = by('mediator').record_outcome(
    'agreed',
    terms.map((_, n) => ({ party: 'p1', ...(n < 2 && { dueOn: `2026-04-0${n + 1}` }) })),
    { form: 'written' },
  );
  await act(orm, written, '2026-03-05 12:00', {
    ...agreed,
    text: { reason: '车位由李四光租用', terms, termParties: terms.map(() => 'p1') },
  });
  refused = await openedDispute('楼道放鞋柜');
  await act(orm, refused, '2026-03-02 11:00', by('mediator').record_consent('p2', false));
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

const tool = (name: string, ...args: string[]) => execFileSync(name, args, { encoding: 'utf8' });

/** What the PDF of a paper says, as another program reads it. */
async function print(who: StaffId, id: string, paper: string) {
  const { statusCode, headers, rawPayload, body } = await office.get(who, `/cases/${id}/mediation/papers/${paper}.pdf`);
  expect([statusCode, headers['content-type']], statusCode === 200 ? '' : body).toEqual([200, 'application/pdf']);
  const file = join(folder, 'paper.pdf');
  writeFileSync(file, rawPayload);
  return tool('pdftotext', '-raw', file, '-').replace(/[\s\u200b]+/g, '');
}

test('an agreement names its parties, facts, terms and times, has lines for every signature, and numbers its pages', async () => {
  const letters = await print('mediator', written, 'agreement');
  for (const said of [
    '人民调解协议书',
    '张三丰申请人13800001111',
    '车位由李四光租用',
    pasted,
    '第1条：让出车位',
    '第40条：让出车位',
    '2026-04-01',
    '签订时',
    '三十日内共同向人民法院申请司法确认',
    '张三丰签名（盖章、按指印）',
    '李四光签名（盖章、按指印）',
    '调解员签名',
    '调解组织（盖章）',
  ])
    expect(letters).toContain(said.replaceAll(' ', ''));
  const pages = Number(/第1页共(\d+)页/.exec(letters)?.[1]);
  expect(pages).toBeGreaterThan(1);
  for (let page = 1; page <= pages; page += 1) expect(letters).toContain(`第${page}页共${pages}页`);
});

test('the page that the console prints says what the PDF says', async () => {
  const { data } = await office.get('mediator', `/cases/${written}/mediation/papers/agreement`);
  const letters = await print('mediator', written, 'agreement');
  const said = [data.title, ...data.pairs.flat(), ...data.signatures.flat(), ...data.parts.flatMap(wordsOf)];
  for (const words of said.flatMap((each: string) => each.split('\n')))
    expect(letters).toContain(words.replaceAll(/\s/g, ''));
});
const wordsOf = ({ name, words, heads, rows }: { name: string; words: string; heads: string[]; rows: string[][] }) => [
  name,
  words,
  ...heads,
  ...rows.flat(),
];

test('a record says who was there, and that it is not written until it is', async () => {
  expect(await print('mediator', written, 'record-1')).toMatch(
    /人民调解笔录.*小区调解室.*张三丰申请人到场.*（尚未填写）/s,
  );
  await act(office.orm, written, '2026-03-06 10:00', by('mediator').record_session());
  const letters = await print('mediator', written, 'record-1');
  expect(letters).toContain('双方陈述');
  expect(letters).not.toContain('尚未填写');
});

test('a mediation that a refusal has ended prints the notice of other ways, and no agreement', async () => {
  const letters = await print('mediator', refused, 'notice');
  for (const said of ['终止调解告知书', '一方当事人不同意调解', '可以依法通过仲裁、行政、司法等途径', '李四光签收'])
    expect(letters).toContain(said);
  expect((await office.get('mediator', `/cases/${refused}/mediation/papers/agreement`)).data.code).toBe('not_found');
});

test('only whoever mediates reads the parties in full on paper', async () => {
  for (const [who, full] of [
    ['mediator', true],
    ['supervisor', false],
  ] as const) {
    const { data, body } = await office.get(who, `/cases/${written}/mediation/papers/agreement`);
    const [parties] = data.parts;
    expect([who, parties.rows[0][0] === '张三丰', body.includes('13800001111')]).toEqual([who, full, full]);
  }
});

test('there is no paper of what is not on record, of another name, or of a case outside the area', async () => {
  for (const [who, id, paper] of [
    ['mediator', written, 'notice'],
    ['mediator', written, 'record-2'],
    ['clerk-2', written, 'agreement'],
  ] as const) {
    expect((await office.get(who, `/cases/${id}/mediation/papers/${paper}`)).data.code).toBe('not_found');
    expect((await office.get(who, `/cases/${id}/mediation/papers/${paper}.pdf`)).data.code).toBe('not_found');
  }
  expect((await office.get('mediator', `/cases/${written}/mediation/papers/nonsense`)).data.code).toBe('not_found');
});

test('a paper speaks the language of its reader', async () => {
  const { data } = await office.get('mediator', `/cases/${written}/mediation/papers/agreement`, {
    headers: { 'accept-language': 'en' },
  });
  expect([data.title, data.page]).toEqual(['Mediation agreement', ['Page ', ' of ', '']]);
});

test('the list of disputes says where each mediation stands, how grave it is, and when its time ends', async () => {
  await act(office.orm, refused, '2026-03-02 12:00', by('mediator').set_risk('red', true));
  const { data } = await office.get('mediator', '/cases?view=disputes');
  const lineOf = (id: string) => data.items.find((line: { id: string }) => line.id === id).mediation;
  const over = { clock: null, dueAt: null, warnAt: null };
  expect(lineOf(refused)).toEqual({ state: 'terminated', risk: 'red', violence: true, ...over });
  const opened = await openedDispute('空调滴水');
  const again = await office.get('mediator', '/cases?view=disputes');
  expect(again.data.items.find(({ id }: { id: string }) => id === opened).mediation).toMatchObject({
    state: 'applied',
    risk: null,
    clock: 'mediate',
    dueAt: expect.stringMatching(/^2026-04-02T00:00/),
  });
});
