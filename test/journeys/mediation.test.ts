import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStreet, type Account, type Street } from '../support/street.ts';
import { clockOf, parking, past } from './matters.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet('journey_mediation');
});
afterAll(() => street.close());

const dayMs = 86_400_000;
const both = [
  { id: 'p1', present: true },
  { id: 'p2', present: true },
];

async function act(who: Account, id: string, path: string, body: object = {}) {
  const { status, data } = await street.as(who).act(id, path, body);
  expect([path, status, data.code]).toEqual([path, 200, undefined]);
  return data;
}
async function refused(who: Account, id: string, path: string, body: object = {}) {
  const { status, data } = await street.as(who).act(id, path, body);
  return [status, data.code];
}
const see = async (id: string, who: Account = 'mediator') => (await street.as(who).see(id)).data;
const now = async () => Date.parse((await street.as('supervisor').get('/rehearsal')).data.now);
const told = async (id: string): Promise<{ type: string; at: string; text: string; data: { clock?: string } }[]> =>
  (await street.as('supervisor').get(`/cases/${id}/timeline`)).data.items;
const iso = (instant: number) => new Date(instant).toISOString();
/** The local date so many days from now. */
const dateIn = async (days: number) => iso((await now()) + days * dayMs + 8 * 3_600_000).slice(0, 10);

/** Digests are gathered for a while, so that a unit is not told one thing at a time. */
const toldInDigest = (who: Account, words: string) =>
  expect
    .poll(async () => JSON.stringify((await street.as(who).get('/digests')).data), { timeout: 60_000, interval: 1_000 })
    .toContain(words);

async function aDispute(): Promise<string> {
  const { status, data } = await street.as('grid-worker').register(parking);
  expect(status).toBe(201);
  return data.id;
}

async function inMediation(): Promise<string> {
  const id = await aDispute();
  await act('mediator', id, 'mediation', { committee: 'YX-M' });
  for (const { id: party } of both) await act('mediator', id, 'mediation/consents', { party, consents: true });
  return id;
}

async function session(id: string, parties: object[] = both) {
  const body = { at: iso(await now()), venue: '小区调解室', mediators: ['mediator'], parties };
  return act('mediator', id, 'mediation/sessions', body);
}

async function agree(id: string, dueOn: string[]) {
  const terms = dueOn.map((date, index) => ({ text: `第${index + 1}期支付 500 元`, party: 'p2', dueOn: date }));
  return act('mediator', id, 'mediation/outcome', { outcome: 'agreed', form: 'written', terms, reason: '双方互谅' });
}

describe('a dispute that comes in by WeChat', () => {
  test('S1-7: the grid worker has to record the look on the spot within two hours, or the community is alerted', async () => {
    const id = await aDispute();
    const waiting = clockOf(await see(id), 'milestone:on_site');
    expect(waiting.state).toBe('running');
    await street.advance(past(waiting.dueAt));
    await toldInDigest('clerk', id);
    const kept = await aDispute();
    await act('grid-worker', kept, 'milestones/on_site');
    expect(clockOf(await see(kept), 'milestone:on_site').state).toBe('met');
  });

  test('the risk has a colour and a reason, and violence in sight wants the time of the police report', async () => {
    const id = await inMediation();
    const risky = await act('grid-worker', id, 'mediation/risk', { colour: 'red', reason: '已推搡', violence: true });
    expect(risky.mediation.risk).toEqual({ colour: 'red', violence: true, reason: '已推搡' });
    const failed = { outcome: 'failed', reason: '分歧过大', remediesNotified: true };
    expect(await refused('mediator', id, 'mediation/outcome', failed)).toEqual([422, 'police_report_required']);
    const reported = { ...failed, policeReportedAt: iso(await now()) };
    const { mediation } = await act('mediator', id, 'mediation/outcome', reported);
    expect(mediation).toMatchObject({ state: 'failed', outcome: { remediesNotified: true } });
  });
});

describe('choosing who mediates', () => {
  test('S3-8: the parties may choose the mediator, who has to belong to the committee that takes it up', async () => {
    const id = await aDispute();
    const chosen = await act('mediator', id, 'mediation', { committee: 'YX-M', mediator: 'mediator' });
    expect(chosen.mediation).toMatchObject({
      state: 'applied',
      committee: { code: 'YX-M' },
      mediator: { name: expect.any(String) },
    });
    expect(clockOf(chosen, 'milestone:mediation_opened').state).toBe('met');
    expect(clockOf(chosen, 'holding').state).toBe('met');
    expect(clockOf(chosen, 'mediate').state).toBe('running');
    const other = await aDispute();
    const stranger = { committee: 'YX-M', mediator: 'clerk' };
    expect(await refused('mediator', other, 'mediation', stranger)).toEqual([422, 'unit_outside_area']);
  });

  test('S1-9: a session at the mediation room, led by members of the team', async () => {
    const id = await inMediation();
    const { mediation } = await session(id);
    expect(mediation.sessions).toMatchObject([
      { n: 1, venue: '小区调解室', mediators: [{ name: expect.any(String) }] },
    ]);
    const recorded = await act('mediator', id, 'mediation/sessions/1/record', { text: '双方陈述各自停车时间' });
    expect(recorded.mediation.sessions[0].record).toBe('双方陈述各自停车时间');
    const outsiders = { at: iso(await now()), venue: '社区会议室', mediators: ['grid-worker'], parties: both };
    expect(await refused('mediator', id, 'mediation/sessions', outsiders)).toEqual([422, 'unit_outside_area']);
    expect(await refused('mediator', id, 'mediation/sessions/9/record', { text: '无' })).toEqual([404, 'not_found']);
  });
});

describe('consent and presence', () => {
  test('S1-11: an outcome is refused while a party is marked absent or has not consented', async () => {
    const id = await aDispute();
    await act('mediator', id, 'mediation');
    await act('mediator', id, 'mediation/consents', { party: 'p1', consents: true });
    const agreed = { outcome: 'agreed', terms: [] };
    const early = { at: iso(await now()), venue: '调解室', mediators: ['mediator'], parties: both };
    expect(await refused('mediator', id, 'mediation/sessions', early)).toEqual([422, 'consent_missing']);
    expect(await refused('mediator', id, 'mediation/outcome', agreed)).toEqual([422, 'consent_missing']);
    await act('mediator', id, 'mediation/consents', { party: 'p2', consents: true });
    await session(id, [
      { id: 'p1', present: true },
      { id: 'p2', present: false },
    ]);
    expect(await refused('mediator', id, 'mediation/outcome', agreed)).toEqual([422, 'party_absent']);
    await session(id);
    const { mediation } = await act('mediator', id, 'mediation/outcome', agreed);
    expect(mediation.state).toBe('agreed');
  });

  test('a party that refuses ends the mediation, with the notice of the other ways', async () => {
    const id = await aDispute();
    await act('mediator', id, 'mediation');
    const { mediation } = await act('mediator', id, 'mediation/consents', {
      party: 'p2',
      consents: false,
      reason: '要求起诉',
    });
    expect(mediation).toMatchObject({
      state: 'terminated',
      outcome: { outcome: 'terminated', remediesNotified: true, becauseRefused: true },
    });
    expect((await told(id)).map(({ text }) => text).join()).toContain('仲裁、行政、司法');
    const ended = await see(id);
    expect(clockOf(ended, 'mediate').state).toBe('void');
    // Somebody has to act again: the level's time runs anew.
    expect(clockOf(ended, 'holding').state).toBe('running');
    const agreed = { outcome: 'agreed', terms: [] };
    expect(await refused('mediator', id, 'mediation/outcome', agreed)).toEqual([422, 'consent_refused']);
    const closed = await act('dispatcher', id, 'closure');
    expect(closed).toMatchObject({ status: 'closed', mediation: { state: 'terminated' } });
  });

  test('a failed mediation needs the notice of the other ways', async () => {
    const id = await inMediation();
    const failed = { outcome: 'failed', reason: '分歧过大' };
    expect(await refused('mediator', id, 'mediation/outcome', failed)).toEqual([422, 'remedies_notice_required']);
    const { mediation } = await act('mediator', id, 'mediation/outcome', { ...failed, remediesNotified: true });
    expect(mediation.outcome).toMatchObject({ outcome: 'failed', remediesNotified: true });
  });

  test('the thirty days are extended by the parties together, and before they are over', async () => {
    const id = await inMediation();
    const before = clockOf(await see(id), 'mediate');
    const alone = { days: 10, agreedBy: ['p1'] };
    expect(await refused('mediator', id, 'mediation/extension', alone)).toEqual([422, 'consent_missing']);
    const longer = await act('mediator', id, 'mediation/extension', { days: 10, agreedBy: ['p1', 'p2'] });
    expect(Date.parse(clockOf(longer, 'mediate').dueAt)).toBeGreaterThan(Date.parse(before.dueAt));
    await street.advance(past(clockOf(longer, 'mediate').dueAt));
    const over = { days: 5, agreedBy: ['p1', 'p2'] };
    expect(await refused('mediator', id, 'mediation/extension', over)).toEqual([409, 'deadline_passed']);
  });
});

describe('an agreement with two instalments', () => {
  let id: string;

  test('starts the time of each instalment, the follow-ups and the window for the court', async () => {
    id = await inMediation();
    await session(id);
    const agreed = await agree(id, [await dateIn(10), await dateIn(24)]);
    expect(agreed.mediation).toMatchObject({
      state: 'agreed',
      outcome: { form: 'written', terms: [{ performance: 1 }, { performance: 2 }] },
      performances: [
        { n: 1, state: 'due' },
        { n: 2, state: 'due' },
      ],
      confirmation: { appliedAt: null, until: expect.any(String) },
    });
    for (const kind of ['performance:1', 'performance:2', 'followup', 'confirm'])
      expect(clockOf(agreed, kind).state).toBe('running');
    expect(clockOf(agreed, 'mediate').state).toBe('met');
  });

  test('closing by the desk stops the total time, and what was promised runs on', async () => {
    expect(await refused('clerk', id, 'closure')).toEqual([403, 'not_permitted']);
    const closed = await act('dispatcher', id, 'closure');
    expect(closed).toMatchObject({ status: 'closed', next: expect.any(Object) });
    expect(clockOf(closed, 'resolve').state).toBe('met');
    expect(clockOf(closed, 'performance:1').state).toBe('running');
  });

  test('the first instalment is performed in time', async () => {
    const done = await act('mediator', id, 'mediation/performances/1', { performed: true, note: '已转账' });
    expect(done.mediation.performances[0]).toMatchObject({ state: 'performed', note: '已转账' });
    expect(clockOf(done, 'performance:1').state).toBe('met');
    expect(await refused('mediator', id, 'mediation/performances/1', { performed: true })).toEqual([
      409,
      'wrong_status',
    ]);
  });

  test('the follow-up of the first week is recorded', async () => {
    const followed = await act('mediator', id, 'mediation/follow-ups', { kept: true, note: '车位按约使用' });
    expect(followed.mediation.followUps).toMatchObject([{ n: 1, kept: true }]);
  });

  test('the second is missed: a reminder before, the default on record after', async () => {
    await street.advance(past(clockOf(await see(id), 'performance:2').dueAt));
    const defaulted = await see(id);
    expect(defaulted.mediation).toMatchObject({
      state: 'defaulted',
      performances: [{ state: 'performed' }, { state: 'defaulted' }],
    });
    const events = (await told(id)).filter(({ data }) => data.clock === 'performance:2');
    expect(events.map(({ type }) => type)).toEqual(['due_soon', 'clock_missed']);
    // Nobody is told at midnight.
    await street.advance({ by: 'P4D' });
    await toldInDigest('mediator', 'clock_missed');
  });

  test('the window for the court reminds on days 20 and 27 and is over on day 30', async () => {
    const window = clockOf(await see(id), 'confirm');
    await street.advance(past(window.dueAt));
    const reminders = (await told(id)).filter(({ data }) => data.clock === 'confirm-1');
    expect(reminders.map(({ type }) => type)).toEqual(['due_soon', 'due_soon', 'clock_missed']);
    const opened = Date.parse((await see(id)).mediation.outcome.at);
    const days = reminders.map(({ at }) => Math.floor((Date.parse(at) - opened) / dayMs));
    expect(days[0]).toBeGreaterThanOrEqual(19);
    expect(days[0]).toBeLessThanOrEqual(20);
    expect(days[1]).toBeGreaterThanOrEqual(26);
    expect(days[1]).toBeLessThanOrEqual(27);
    const late = { appliedAt: iso(await now()) };
    expect(await refused('mediator', id, 'mediation/confirmation', late)).toEqual([409, 'deadline_passed']);
  });

  test('what is performed late is still put on record, after every clock has ended', async () => {
    await street.advance({ by: 'P40D' });
    const done = await act('mediator', id, 'mediation/performances/2', { performed: true });
    expect(done.mediation.performances[1].state).toBe('performed');
    expect(clockOf(done, 'performance:2').state).toBe('missed');
  });

  test('a joint application in time stops the window, and the decision of the court follows', async () => {
    const other = await inMediation();
    await agree(other, [await dateIn(5)]);
    const applied = await act('mediator', other, 'mediation/confirmation', { appliedAt: iso(await now()) });
    expect(clockOf(applied, 'confirm').state).toBe('met');
    const decided = await act('mediator', other, 'mediation/confirmation', {
      appliedAt: applied.mediation.confirmation.appliedAt,
      decision: 'confirmed',
    });
    expect(decided.mediation).toMatchObject({ state: 'confirmed', confirmation: { decision: 'confirmed' } });
  });
});

describe('who reads and who may', () => {
  test('whoever mediates knows the parties; others read them masked', async () => {
    const id = await inMediation();
    expect((await see(id)).mediation.parties.map(({ name }: { name: string }) => name)).toEqual(['陈秀兰', '王大力']);
    const masked = (await see(id, 'grid-worker')).mediation.parties;
    expect(masked.map(({ name, phone }: { name: string; phone: string }) => [name, phone])).toEqual([
      ['陈**', '138****5678'],
      ['王**', '139****1234'],
    ]);
    expect(await refused('grid-worker', id, 'mediation/outcome', { outcome: 'agreed' })).toEqual([
      403,
      'not_permitted',
    ]);
  });

  test('a party that was forgotten is added once, however often it is sent', async () => {
    const id = await aDispute();
    const party = { name: '赵小明', side: '第三人' };
    const added = await act('grid-worker', id, 'mediation/parties', party);
    expect(added.mediation.parties).toHaveLength(3);
    const opened = await act('mediator', id, 'mediation');
    expect(opened.mediation.parties.map(({ id: party }: { id: string }) => party)).toEqual(['p1', 'p2', 'p3']);
  });

  test('the outcome is the only way to feed back a dispute that is being mediated', async () => {
    const id = await inMediation();
    const reply = { result: '已劝和', reply: '双方和解', noPhotoReason: '无' };
    expect(await refused('grid-worker', id, 'feedback', reply)).toEqual([409, 'wrong_status']);
    expect(await refused('dispatcher', id, 'closure')).toEqual([409, 'wrong_status']);
  });
});
