import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clockOf, past } from './matters.ts';
import { both, dayMs, iso, openRoom } from './mediation-room.ts';

let room: Awaited<ReturnType<typeof openRoom>>;
beforeAll(async () => {
  room = await openRoom('journey_mediation');
});
afterAll(() => room.street.close());

describe('a dispute that comes in by WeChat', () => {
  test('S1-7: the grid worker has to record the look on the spot within two hours, or the community is alerted', async () => {
    const id = await room.aDispute();
    const waiting = clockOf(await room.see(id), 'milestone:on_site');
    expect(waiting.state).toBe('running');
    await room.street.advance(past(waiting.dueAt));
    await room.toldInDigest('clerk', id);
    const kept = await room.aDispute();
    await room.act('grid-worker', kept, 'milestones/on_site');
    expect(clockOf(await room.see(kept), 'milestone:on_site').state).toBe('met');
  });

  test('the risk has a colour and a reason, and violence in sight wants the time of the police report', async () => {
    const id = await room.inMediation();
    const risky = await room.act('grid-worker', id, 'mediation/risk', {
      colour: 'red',
      reason: '已推搡',
      violence: true,
    });
    expect(risky.mediation.risk).toEqual({ colour: 'red', violence: true, reason: '已推搡' });
    const failed = { outcome: 'failed', reason: '分歧过大', remediesNotified: true };
    expect(await room.refused('mediator', id, 'mediation/outcome', failed)).toEqual([422, 'police_report_required']);
    const reported = { ...failed, policeReportedAt: iso(await room.now()) };
    const { mediation } = await room.act('mediator', id, 'mediation/outcome', reported);
    expect(mediation).toMatchObject({ state: 'failed', outcome: { remediesNotified: true } });
  });
});

describe('choosing who mediates', () => {
  test('S3-8: the parties may choose the mediator, who has to belong to the committee that takes it up', async () => {
    const id = await room.aDispute();
    const chosen = await room.act('mediator', id, 'mediation', { committee: 'YX-M', mediator: 'mediator' });
    expect(chosen.mediation).toMatchObject({
      state: 'applied',
      committee: { code: 'YX-M' },
      mediator: { name: expect.any(String) },
    });
    expect(clockOf(chosen, 'milestone:mediation_opened').state).toBe('met');
    expect(clockOf(chosen, 'holding').state).toBe('met');
    expect(clockOf(chosen, 'mediate').state).toBe('running');
    const other = await room.aDispute();
    const stranger = { committee: 'YX-M', mediator: 'clerk' };
    expect(await room.refused('mediator', other, 'mediation', stranger)).toEqual([422, 'unit_outside_area']);
  });

  test('S1-9: a session at the mediation room, led by members of the team', async () => {
    const id = await room.inMediation();
    const { mediation } = await room.session(id);
    expect(mediation.sessions).toMatchObject([
      { n: 1, venue: '小区调解室', mediators: [{ name: expect.any(String) }] },
    ]);
    const recorded = await room.act('mediator', id, 'mediation/sessions/1/record', { text: '双方陈述各自停车时间' });
    expect(recorded.mediation.sessions[0].record).toBe('双方陈述各自停车时间');
    const outsiders = { at: iso(await room.now()), venue: '社区会议室', mediators: ['grid-worker'], parties: both };
    expect(await room.refused('mediator', id, 'mediation/sessions', outsiders)).toEqual([422, 'unit_outside_area']);
    expect(await room.refused('mediator', id, 'mediation/sessions/9/record', { text: '无' })).toEqual([
      404,
      'not_found',
    ]);
  });
});

describe('consent and presence', () => {
  test('S1-11: an outcome is refused while a party is marked absent or has not consented', async () => {
    const id = await room.aDispute();
    await room.act('mediator', id, 'mediation');
    await room.act('mediator', id, 'mediation/consents', { party: 'p1', consents: true });
    const agreed = { outcome: 'agreed', terms: [] };
    const early = { at: iso(await room.now()), venue: '调解室', mediators: ['mediator'], parties: both };
    expect(await room.refused('mediator', id, 'mediation/sessions', early)).toEqual([422, 'consent_missing']);
    expect(await room.refused('mediator', id, 'mediation/outcome', agreed)).toEqual([422, 'consent_missing']);
    await room.act('mediator', id, 'mediation/consents', { party: 'p2', consents: true });
    await room.session(id, [
      { id: 'p1', present: true },
      { id: 'p2', present: false },
    ]);
    expect(await room.refused('mediator', id, 'mediation/outcome', agreed)).toEqual([422, 'party_absent']);
    await room.session(id);
    const { mediation } = await room.act('mediator', id, 'mediation/outcome', agreed);
    expect(mediation.state).toBe('agreed');
  });

  test('a party that refuses ends the mediation, with the notice of the other ways', async () => {
    const id = await room.aDispute();
    await room.act('mediator', id, 'mediation');
    const { mediation } = await room.act('mediator', id, 'mediation/consents', {
      party: 'p2',
      consents: false,
      reason: '要求起诉',
    });
    expect(mediation).toMatchObject({
      state: 'terminated',
      outcome: { outcome: 'terminated', remediesNotified: true, becauseRefused: true },
    });
    expect((await room.told(id)).map(({ text }) => text).join()).toContain('仲裁、行政、司法');
    const ended = await room.see(id);
    expect(clockOf(ended, 'mediate').state).toBe('void');
    // Somebody has to act again: the level's time runs anew.
    expect(clockOf(ended, 'holding').state).toBe('running');
    const agreed = { outcome: 'agreed', terms: [] };
    expect(await room.refused('mediator', id, 'mediation/outcome', agreed)).toEqual([422, 'consent_refused']);
    const closed = await room.act('dispatcher', id, 'closure');
    expect(closed).toMatchObject({ status: 'closed', mediation: { state: 'terminated' } });
  });

  test('a failed mediation needs the notice of the other ways', async () => {
    const id = await room.inMediation();
    const failed = { outcome: 'failed', reason: '分歧过大' };
    expect(await room.refused('mediator', id, 'mediation/outcome', failed)).toEqual([422, 'remedies_notice_required']);
    const { mediation } = await room.act('mediator', id, 'mediation/outcome', { ...failed, remediesNotified: true });
    expect(mediation.outcome).toMatchObject({ outcome: 'failed', remediesNotified: true });
  });

  test('the thirty days are extended by the parties together, and before they are over', async () => {
    const id = await room.inMediation();
    const before = clockOf(await room.see(id), 'mediate');
    const alone = { days: 10, agreedBy: ['p1'] };
    expect(await room.refused('mediator', id, 'mediation/extension', alone)).toEqual([422, 'consent_missing']);
    const longer = await room.act('mediator', id, 'mediation/extension', { days: 10, agreedBy: ['p1', 'p2'] });
    expect(Date.parse(clockOf(longer, 'mediate').dueAt)).toBeGreaterThan(Date.parse(before.dueAt));
    await room.street.advance(past(clockOf(longer, 'mediate').dueAt));
    const over = { days: 5, agreedBy: ['p1', 'p2'] };
    expect(await room.refused('mediator', id, 'mediation/extension', over)).toEqual([409, 'deadline_passed']);
  });
});

describe('who reads and who may', () => {
  test('whoever mediates knows the parties; others read them masked', async () => {
    const id = await room.inMediation();
    expect((await room.see(id)).mediation.parties.map(({ name }: { name: string }) => name)).toEqual([
      '陈秀兰',
      '王大力',
    ]);
    const masked = (await room.see(id, 'grid-worker')).mediation.parties;
    expect(masked.map(({ name, phone }: { name: string; phone: string }) => [name, phone])).toEqual([
      ['陈**', '138****5678'],
      ['王**', '139****1234'],
    ]);
    expect(await room.refused('grid-worker', id, 'mediation/outcome', { outcome: 'agreed' })).toEqual([
      403,
      'not_permitted',
    ]);
  });

  test('a party that was forgotten is added once, however often it is sent', async () => {
    const id = await room.aDispute();
    const party = { name: '赵小明', side: '第三人' };
    const added = await room.act('grid-worker', id, 'mediation/parties', party);
    expect(added.mediation.parties).toHaveLength(3);
    const opened = await room.act('mediator', id, 'mediation');
    expect(opened.mediation.parties.map(({ id: party }: { id: string }) => party)).toEqual(['p1', 'p2', 'p3']);
  });

  test('of a party that the dispute does not take nothing is kept', async () => {
    const id = await room.aDispute();
    await room.act('mediator', id, 'mediation');
    await room.act('mediator', id, 'mediation/consents', { party: 'p1', consents: false });
    const late = { name: '赵小明', side: '第三人' };
    expect(await room.refused('grid-worker', id, 'mediation/parties', late)).toEqual([409, 'wrong_status']);
    await room.act('mediator', id, 'mediation');
    const other = await room.refused('mediator', id, 'mediation/parties', { name: '钱小红', side: '第三人' });
    expect(other).toEqual([200, undefined]);
    expect((await room.see(id)).mediation.parties.map(({ name }: { name: string }) => name)).toEqual([
      '陈秀兰',
      '王大力',
      '钱小红',
    ]);
    expect((await room.see(id)).mediation.parties.at(-1).id).toBe('p3');
  });

  test('mediators open it, and only for a unit that mediates', async () => {
    const id = await room.aDispute();
    for (const who of ['grid-worker', 'clerk', 'dispatcher', 'supervisor'] as const)
      expect(await room.refused(who, id, 'mediation')).toEqual([403, 'not_permitted']);
    const department = { committee: 'YX-D-URBAN' };
    expect(await room.refused('mediator', id, 'mediation', department)).toEqual([422, 'unit_outside_area']);
    expect((await room.see(id)).mediation.state).toBe('not_opened');
  });

  test('nothing is recorded as of an instant that does not exist, nor as past what is still to come', async () => {
    const id = await room.inMediation();
    const leap = '2026-12-31T23:59:60Z';
    const wrong = [400, 'validation_failed'];
    const sitting = { at: leap, venue: '调解室', mediators: ['mediator'], parties: both };
    expect(await room.refused('mediator', id, 'mediation/sessions', sitting)).toEqual(wrong);
    const ended = { outcome: 'terminated', remediesNotified: true };
    for (const policeReportedAt of [leap, iso((await room.now()) + dayMs)])
      expect(await room.refused('mediator', id, 'mediation/outcome', { ...ended, policeReportedAt })).toEqual(wrong);
    await room.agree(id, []);
    for (const appliedAt of [leap, iso((await room.now()) + dayMs)])
      expect(await room.refused('mediator', id, 'mediation/confirmation', { appliedAt })).toEqual(wrong);
    expect((await room.see(id)).mediation.confirmation.appliedAt).toBeNull();
  });

  test('the outcome is the only way to feed back a dispute that is being mediated', async () => {
    const id = await room.inMediation();
    const reply = { result: '已劝和', reply: '双方和解', noPhotoReason: '无' };
    expect(await room.refused('grid-worker', id, 'feedback', reply)).toEqual([409, 'wrong_status']);
    expect(await room.refused('dispatcher', id, 'closure')).toEqual([409, 'wrong_status']);
  });
});
