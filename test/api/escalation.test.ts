import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOffice, type Office } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice('api_escalation');
});
afterAll(() => office.close());

const escalation = { reason: '产权单位不配合', measures: ['上门劝导', '张贴通知'] };

async function open(wanted: object = {}): Promise<string> {
  const { data } = await office.register('grid-worker', wanted);
  return data.id as string;
}

test('a manual climb leaves one numbered form per hop, with what was tried', async () => {
  const id = await open();
  const up = await office.post('grid-worker', `/cases/${id}/escalation`, escalation);
  expect(up.statusCode).toBe(200);
  expect(up.data).toMatchObject({ status: 'pending_accept', level: 'community', holder: { unit: { code: 'YX-01' } } });
  const top = await office.post('clerk', `/cases/${id}/escalation`, { reason: '需要执法', measures: ['约谈'] });
  expect(top.data.handoverForms).toMatchObject([
    {
      number: `JJ-${top.data.number}-1`,
      from: 'YX-01-01',
      to: 'YX-01',
      reason: '产权单位不配合',
      measures: ['上门劝导', '张贴通知'],
      by: { name: '李建国', role: 'grid_worker' },
      receivedBy: { name: '孙小梅', role: 'clerk' },
    },
    { number: `JJ-${top.data.number}-2`, from: 'YX-01', to: 'YX', measures: ['约谈'], receivedBy: null },
  ]);
  const over = await office.post('dispatcher', `/cases/${id}/escalation`, escalation);
  expect([over.statusCode, over.data.code]).toEqual([409, 'already_at_top']);
});

test.each([
  ['no measure', { reason: '办不了', measures: [] }, 422, 'measures_required'],
  ['only blanks for measures', { reason: '办不了', measures: [' ', ''] }, 422, 'measures_required'],
  ['nothing said at all', {}, 422, 'measures_required'],
  ['measures without a reason', { measures: ['上门'] }, 422, 'measures_required'],
  ['a skipped level', { ...escalation, to: 'street' }, 403, 'level_skip_not_permitted'],
  ['a wrong type', { reason: 1 }, 400, 'validation_failed'],
])('escalating with %s is refused and leaves the case as it was', async (_, body, status, code) => {
  const id = await open();
  const { statusCode, data } = await office.post('grid-worker', `/cases/${id}/escalation`, body);
  expect([statusCode, data.code]).toEqual([status, code]);
  expect((await office.get('grid-worker', `/cases/${id}`)).data.version).toBe(1);
});

test('who may skip a level does', async () => {
  const id = await open({ track: 'urgent' });
  const { data } = await office.post('grid-worker', `/cases/${id}/escalation`, { ...escalation, to: 'street' });
  expect(data).toMatchObject({ level: 'street', handoverForms: [{ hop: 1, to: 'YX' }] });
});
