import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { TSchema } from 'typebox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ClockExplanation } from '../../api/cases/explanation-schema.ts';
import { LiveState } from '../../api/cases/live-state-schema.ts';
import { Case } from '../../api/cases/schema.ts';
import { Timeline } from '../../api/cases/timeline-schema.ts';
import { BreachPages, FormPage } from '../../api/paper/page-schema.ts';
import { BulletinList } from '../../api/bulletins/schema.ts';
import { PoliceReport } from '../../api/reports/police-schema.ts';
import { HotReport, RateReport, ReworkReport, SourceReport } from '../../api/reports/rate-schema.ts';
import { ReviewList } from '../../api/reviews/schema.ts';
import { GridReport, Pins } from '../../api/reports/grid-schema.ts';
import { CaseList, Views } from '../../api/lists/schema.ts';
import { AgeingReport, BreachReport, LevelReport } from '../../api/reports/schema.ts';
import { act, fileCase } from '../database/filed-case.ts';
import { by } from '../domain/doing.ts';
import { complaint, openOffice, type Office } from './office.ts';

let office: Office;
let climber: string;
let fresh: string;

beforeAll(async () => {
  office = await openOffice('api_shapes');
  climber = await fileCase(office.orm, { at: '2026-03-02 09:00' });
  await act(office.orm, climber, '2026-03-02 10:00', by('grid-worker').accept());
  await act(office.orm, climber, '2026-03-20 09:00');
  await act(office.orm, climber, '2026-04-09 09:00');
  fresh = (await office.register('grid-worker', complaint)).data.id;
});
afterAll(() => office.close());

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

/** The answer has every field that its schema names, and none besides. */
function expectShape(schema: TSchema, data: unknown): void {
  const isValid = ajv.validate(schema, data);
  expect(ajv.errors ?? []).toEqual([]);
  expect(isValid).toBe(true);
}

test('a case that climbed twice and one that is new fit the schema of a case', async () => {
  for (const id of [climber, fresh]) expectShape(Case, (await office.get('supervisor', `/cases/${id}`)).data);
});

test('a form that the clock issued says in words that the time ran out, and what was done by then', async () => {
  const { data } = await office.get('supervisor', `/cases/${climber}`);
  expect(data.handoverForms).toMatchObject([
    {
      hop: 1,
      from: 'YX-01-01',
      to: 'YX-01',
      by: { system: 'timer' },
      reason: '本级办理时间已用完，系统自动上报',
      measures: ['2026-03-02T10:00:00+08:00 签收'],
    },
    { hop: 2, from: 'YX-01', to: 'YX', measures: [] },
  ]);
});

test('the timeline, in either language, fits its schema', async () => {
  for (const language of ['zh', 'en']) {
    const headers = { 'accept-language': language };
    const { data } = await office.get('supervisor', `/cases/${climber}/timeline`, { headers });
    expectShape(Timeline, data);
    expect(data.items.every(({ text }: { text: string }) => text.length > 0)).toBe(true);
  }
});

test('explanation, live state, lists, views and reports fit their schemas', async () => {
  const answers: [TSchema, string][] = [
    [ClockExplanation, `/cases/${climber}/clocks/resolve/explanation`],
    [ClockExplanation, `/cases/${fresh}/clocks/contact/explanation`],
    [LiveState, `/cases/${fresh}/state`],
    [CaseList, '/cases'],
    [Views, '/views'],
    [BreachReport, '/reports/breaches?groupBy=unit'],
    [LevelReport, '/reports/levels'],
    [AgeingReport, '/reports/ageing'],
    [GridReport, '/reports/grids'],
    [RateReport, '/reports/rates?groupBy=week'],
    [SourceReport, '/reports/sources'],
    [HotReport, '/reports/hot?from=2026-03-01&to=2026-04-01'],
    [ReworkReport, '/reports/rework'],
    [PoliceReport, '/reports/police'],
    [BulletinList, '/reports/weekly'],
    [ReviewList, '/reports/reviews'],
    [Pins, '/reports/grids/YX-01-01/pins'],
    [FormPage, `/cases/${climber}/handover-forms/1`],
    [BreachPages, '/reports/breaches/paper'],
  ];
  for (const [schema, path] of answers) expectShape(schema, (await office.get('supervisor', path)).data);
});
