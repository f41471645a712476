import { afterAll, beforeAll, expect, test } from 'vitest';
import { clutter, complaint, openOffice, type Office } from './office.ts';

let office: Office;
let caseId: string;
beforeAll(async () => {
  office = await openOffice('api_limits');
  caseId = (await office.register('grid-worker')).data.id;
});
afterAll(() => office.close());

/** Puts so many characters where the path says; a character may be two or more of a computer's. */
function filled(body: object, path: readonly string[], length: number, character = '𠮷'): object {
  const [name = '', ...rest] = path;
  const inner = (body as Record<string, unknown>)[name] ?? {};
  const value = rest.length > 0 ? filled(inner, rest, length, character) : character.repeat(length);
  return Array.isArray(body) ? [value] : { ...body, [name]: value };
}

const dispute = {
  ...clutter,
  kind: 'dispute',
  topic: 'neighbour',
  parties: [{ name: '张三丰', side: 'a', phone: '13800000000' }],
};

test.each([
  ['title', clutter, 200],
  ['description', clutter, 4_000],
  ['place/address', clutter, 500],
  ['reporter/name', complaint, 200],
  ['reporter/phone', complaint, 40],
  ['parties/0/name', dispute, 200],
  ['parties/0/side', dispute, 200],
  ['parties/0/phone', dispute, 40],
  ['closedOnSpot/result', { ...clutter, closedOnSpot: { noPhotoReason: '夜间' } }, 4_000],
  ['closedOnSpot/reply', { ...complaint, closedOnSpot: { result: '好', noPhotoReason: '夜间' } }, 4_000],
  ['closedOnSpot/noPhotoReason', { ...clutter, closedOnSpot: { result: '好' } }, 4_000],
] as const)(
  'a registration holds %s up to its limit, and one character more is refused by its name',
  async (path, body, longest) => {
    const place = path.split('/');
    const fits = await office.register('grid-worker', filled(body, place, longest));
    expect(fits.statusCode, fits.body).toBe(201);
    const { statusCode, data } = await office.register('grid-worker', filled(body, place, longest + 1));
    expect([statusCode, data.code]).toEqual([400, 'validation_failed']);
    expect(data.errors).toEqual([{ pointer: `/${path}`, message: `不得超过 ${longest} 个字符` }]);
  },
);

test.each([
  ['dispatch', 'note', { unit: 'YX-01-01' }],
  ['contact', 'note', { channel: 'phone', outcome: 'reached' }],
  ['notes', 'text', { visibility: 'internal' }],
  ['escalation', 'reason', { measures: ['上门'] }],
  ['escalation', 'measures/0', { reason: '业主拒绝', measures: ['上门'] }],
  ['push-down', 'instruction', { unit: 'YX-01' }],
  ['transfer', 'reason', { unit: 'YX-01-02' }],
  ['feedback', 'result', { noPhotoReason: '夜间' }],
  ['feedback', 'reply', { result: '好', noPhotoReason: '夜间' }],
  ['feedback', 'noPhotoReason', { result: '好' }],
  ['verification', 'reason', { passed: false }],
  ['callback', 'note', { reached: true, solved: true }],
  ['rejection', 'ground', { channel: '区人民法院' }],
  ['rejection', 'channel', { ground: '已进入诉讼程序' }],
  ['withdrawal', 'reason', {}],
  ['reopening', 'reason', {}],
])('%s refuses 4,001 characters of %s by its name, and not 4,000', async (verb, path, body) => {
  const place = path.split('/');
  const send = (length: number) => office.post('grid-worker', `/cases/${caseId}/${verb}`, filled(body, place, length));
  const { statusCode, data, headers } = await send(4_001);
  expect([statusCode, data.code]).toEqual([400, 'validation_failed']);
  expect(headers['content-type']).toContain('application/problem+json');
  expect(data.errors).toEqual([{ pointer: `/${path}`, message: '不得超过 4000 个字符' }]);
  // Whatever else there may be to say against it, it is not too long.
  expect((await send(4_000)).data.code).not.toBe('validation_failed');
});
