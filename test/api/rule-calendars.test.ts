import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftedCalendar, type Json } from '../domain/drafts.ts';
import { noticeOf2025, noticeOf2026 } from '../domain/notices.ts';
import { openRuleOffice, reversedMonday, type RuleOffice, type Told } from './rule-office.ts';

let office: RuleOffice;

beforeAll(async () => {
  office = await openRuleOffice('api_rule_calendars');
});
afterAll(() => office.close());

const faultsOf = async (content: Json) => {
  const name = String(content.name);
  const version = await office.draft('calendars', content);
  const { status, body } = await office.publish('calendars', name, version);
  expect([status, body.code]).toEqual([422, 'not_publishable']);
  return (body.errors as Told[]).map(({ fault, pointer }) => `${fault} ${pointer}`);
};

test('a calendar with reversed and overlapping spans, a week without any and dates beyond its coverage is refused with all of it', async () => {
  const content = {
    ...draftedCalendar('faulty'),
    weeks: [...reversedMonday, { season: { from: '07-01', to: '08-31' }, days: [[], [], [], [], [], [], []] }],
    off: [['2027-01-01', '2027-01-03', '元旦']],
    work: [['2026-02-30', '春节']],
    colour: 'red',
  };
  expect(await faultsOf(content)).toEqual([
    'unknown_field /colour',
    'reversed_span /weeks/0/days/0/0',
    'week_without_spans /weeks/1/days',
    'outside_coverage /off/0',
    'bad_date /work/0/0',
  ]);
});

test('working hours that turn the times of the policy in force around are refused, and the rows are named', async () => {
  const short = [[540, 660]];
  const faults = await faultsOf({
    ...draftedCalendar(),
    weeks: [{ days: [short, short, short, short, short, [], []] }],
  });
  expect(new Set(faults)).toEqual(new Set(['misorders_policy /weeks']));
  const { body } = await office.ask('admin', 'GET', '/sla/calendars/cn-2026/versions/2/faults', undefined, {
    'accept-language': 'en',
  });
  expect(body.items.map(({ message }: Told) => message).join()).toContain('R7 in the policy ordinance-5wd');
  expect((await office.ask('admin', 'DELETE', '/sla/calendars/cn-2026/versions/2')).status).toBe(204);
});

describe('the notice of a year', () => {
  const ask = (payload: object, who: 'admin' | 'worker' = 'admin') =>
    office.ask(who, 'POST', '/sla/calendars/import', payload);

  test('that the calendar knows already changes nothing', async () => {
    const { status, body } = await ask({ calendar: 'cn-2026', year: 2026, text: noticeOf2026 });
    expect(status).toBe(200);
    expect(body).toMatchObject({ basedOn: 'cn-2026@1', changes: [], faults: [] });
    expect(body.unread).toHaveLength(7);
  });

  test('names the dates that it changes, and what it did not understand', async () => {
    const text = noticeOf2026
      .replace('7日（周三）放假调休，共7天', '9日（周五）放假调休，共9天')
      .replace('1月4日（周日）上班', '1月4日（周六）上班');
    const { body } = await ask({ calendar: 'cn-2026', year: 2026, text });
    const holiday = { kind: 'holiday', name: '国庆节' };
    expect(body.changes).toEqual([
      { date: '2026-01-04', before: { kind: 'make_up', name: '元旦' }, after: { kind: 'weekend' }, wasCovered: true },
      { date: '2026-10-08', before: { kind: 'workday' }, after: holiday, wasCovered: true },
      { date: '2026-10-09', before: { kind: 'workday' }, after: holiday, wasCovered: true },
    ]);
    expect(body.unread).toContainEqual({
      text: '1月4日(周六)上班',
      why: 'weekday_differs',
      message: '括号中的星期与日期不符',
    });
  });

  test('that contradicts itself is proposed with its faults', async () => {
    const text = `${noticeOf2026}\n八、国庆节：10月7日放假1天`;
    const { body } = await ask({ calendar: 'cn-2026', year: 2026, text });
    expect(body.faults).toMatchObject([{ fault: 'contradictory_date', pointer: '/off/7' }]);
    expect(body.changes).toEqual([]);
  });

  test('of a year that does not adjoin, of no calendar, or asked for by a grid worker is refused', async () => {
    const far = await ask({ calendar: 'cn-2026', year: 2028, text: noticeOf2026 });
    expect([far.status, far.body.errors[0].pointer]).toEqual([400, '/year']);
    expect((await ask({ calendar: 'none', year: 2026, text: noticeOf2026 })).status).toBe(404);
    expect((await ask({ calendar: 'cn-2026', year: 2026, text: noticeOf2026 }, 'worker')).status).toBe(403);
    expect((await ask({ calendar: 'cn-2026', year: 2026 })).status).toBe(400);
  });

  test('as a table gives what it gives as text', async () => {
    const csv =
      'date,kind,name\n2026-01-01,off,元旦\n2026-01-02,off,元旦\n2026-01-03,off,元旦\n2026-01-04,work,元旦\nlunch';
    const table = await ask({ calendar: 'cn-2026', year: 2026, csv });
    const [sentence] = noticeOf2026.split('\n').filter((line) => line.startsWith('一、'));
    const text = await ask({ calendar: 'cn-2026', year: 2026, text: sentence });
    expect(table.body.calendar).toEqual(text.body.calendar);
    expect(table.body.unread).toMatchObject([{ text: 'lunch', why: 'not_understood' }]);
  });

  test('is kept as a draft, published, and then counts for new cases and questions', async () => {
    const question = { unit: 'working_day', budget: 1, start: '2025-01-27T10:00:00+08:00' };
    const dueNow = async () => (await office.ask('worker', 'POST', '/sla/what-if', question)).body;
    expect(await dueNow()).toMatchObject({ dueAt: '2025-01-28T17:30:00+08:00', provisional: true });
    const source = '国办发明电〔2024〕12号';
    const { body } = await ask({ calendar: 'cn-2026', year: 2025, text: noticeOf2025, source });
    expect(body.changes[0]).toMatchObject({ date: '2025-01-01', wasCovered: false });
    const version = await office.draft('calendars', body.calendar);
    const { status, body: published } = await office.publish('calendars', 'cn-2026', version);
    expect(status).toBe(200);
    expect(published).toMatchObject({
      version: 2,
      coverage: { from: '2025-01-01', to: '2026-12-31' },
      notices: { 2025: source },
      publishedBy: '韩磊',
    });
    expect(await dueNow()).toMatchObject({ dueAt: '2025-02-05T17:30:00+08:00', provisional: false });
    const { body: registered } = await office.registered('after-calendar');
    expect(registered.clocks.map(({ calendar }: Json) => calendar)).toEqual(registered.clocks.map(() => 'cn-2026@2'));
  });
});
