import { expect, test } from 'vitest';
import type { MediationView } from '../../../api/cases/mediation-schema.ts';
import { outcomes } from '../../../domain/mediation-events.ts';
import { instalments } from '../../../web/features/mediation/instalments.ts';
import { needsOf } from '../../../web/features/mediation/outcome-needs.ts';
import { outcomeMessage } from '../../../web/features/mediation/outcome-draft.ts';
import { volumeOf } from '../../../web/features/mediation/volume-list.ts';
import { nouns as english } from '../../../api/texts/en/nouns.ts';
import { nouns as chinese } from '../../../api/texts/zh/nouns.ts';
import { en } from '../../../web/words/en/en.ts';
import { zh } from '../../../web/words/zh/zh.ts';

const party = (id: string, consent: boolean | null) => ({
  id,
  name: id,
  phone: null,
  side: null,
  consent,
  reason: null,
});
const blank: MediationView = {
  state: 'in_mediation',
  committee: { code: 'YX-M', name: '调委会' },
  mediator: null,
  openedAt: '2026-03-02T10:00:00+08:00',
  parties: [party('p1', true), party('p2', true)],
  risk: null,
  sessions: [],
  outcome: null,
  performances: [],
  followUps: [],
  confirmation: null,
};
const session = (...present: string[]): MediationView['sessions'][number] => ({
  n: 1,
  at: '2026-03-05T10:00:00+08:00',
  venue: '调解室',
  mediators: [],
  parties: ['p1', 'p2'].map((id) => ({ id, present: present.includes(id) })),
  record: null,
});
const outcome: NonNullable<MediationView['outcome']> = {
  outcome: 'agreed',
  form: 'written',
  at: '2026-03-05T12:00:00+08:00',
  terms: [{ text: '支付', party: 'p2', dueOn: '2026-04-01', performance: 1 }],
  reason: null,
  remediesNotified: false,
  becauseRefused: false,
  policeReportedAt: null,
};
const term = { text: '支付 300 元', party: 'p2', dueOn: '2026-04-01' };
const said = { terms: [term], remedies: false, policeAt: '', today: '2026-03-05' };

test('a sum is paid in equal parts by the month, and the last part takes what is left over', () => {
  expect(instalments({ total: 1000, count: 3, firstOn: '2026-01-31' })).toEqual([
    { amount: '333.33', dueOn: '2026-01-31' },
    { amount: '333.33', dueOn: '2026-02-28' },
    { amount: '333.34', dueOn: '2026-03-31' },
  ]);
  expect(instalments({ total: 600, count: 2, firstOn: '2026-12-15' })).toEqual([
    { amount: '300', dueOn: '2026-12-15' },
    { amount: '300', dueOn: '2027-01-15' },
  ]);
});

test('an agreement needs the consent of each party, their presence at the last session, and whole terms', () => {
  expect(needsOf('agreed', blank, said)).toEqual([]);
  expect(needsOf('agreed', { ...blank, parties: [party('p1', true), party('p2', null)] }, said)).toEqual(['consent']);
  expect(needsOf('agreed', { ...blank, parties: [] }, said)).toEqual(['consent']);
  expect(needsOf('agreed', { ...blank, sessions: [session('p1')] }, said)).toEqual(['presence']);
  expect(needsOf('agreed', { ...blank, sessions: [session('p1'), session('p1', 'p2')] }, said)).toEqual([]);
  expect(needsOf('agreed', blank, { ...said, terms: [] })).toEqual(['terms']);
  expect(needsOf('partly_agreed', blank, { ...said, terms: [{ ...term, party: '' }] })).toEqual(['half']);
  expect(needsOf('agreed', blank, { ...said, terms: [{ ...term, dueOn: '2026-03-04' }] })).toEqual(['late']);
});

test('what fails or is terminated needs the notice of other ways, and every outcome the police report where violence is feared', () => {
  expect(outcomes.filter((one) => needsOf(one, blank, said).includes('remedies'))).toEqual(['failed', 'terminated']);
  expect(needsOf('terminated', { ...blank, parties: [party('p1', null)] }, { ...said, remedies: true })).toEqual([]);
  const violent = { ...blank, risk: { colour: 'red' as const, violence: true, reason: null } };
  expect(outcomes.filter((one) => needsOf(one, violent, said).includes('police'))).toEqual([...outcomes]);
  expect(needsOf('referred', violent, { ...said, policeAt: '2026-03-05T09:00' })).toEqual([]);
});

test('only an agreement carries its terms, and only an end without one the notice', () => {
  const draft = {
    terms: [term, { text: '', party: '', dueOn: '' }],
    facts: ' 争车位 ',
    reason: '谈不拢',
    remedies: true,
  };
  expect(outcomeMessage('agreed', draft)).toEqual({
    outcome: 'agreed',
    form: 'written',
    terms: [term],
    reason: '争车位',
  });
  expect(outcomeMessage('failed', { ...draft, policeAt: '2026-03-05T09:00' })).toEqual({
    outcome: 'failed',
    reason: '谈不拢',
    remediesNotified: true,
    policeReportedAt: '2026-03-05T09:00:00+08:00',
  });
});

const missing = (mediation: MediationView, followups = 0) =>
  volumeOf({
    mediation,
    police: null,
    clocks: Array.from({ length: followups }, () => ({ kind: 'followup' })) as never,
  })
    .filter(({ there }) => !there)
    .map(({ item }) => item);

test('the volume says what is missing, and asks for nothing that its course does not', () => {
  expect(missing({ ...blank, openedAt: null, parties: [] })).toEqual(['application', 'consents', 'records', 'outcome']);
  const agreed = {
    ...blank,
    outcome,
    sessions: [session('p1', 'p2')],
    performances: [{ n: 1, party: 'p2', dueOn: '2026-04-01', state: 'due' as const, note: null }],
  };
  expect(missing(agreed, 2)).toEqual(['records', 'performance', 'followUps']);
  const kept = { kept: true, note: null, at: outcome.at };
  const whole = {
    ...agreed,
    sessions: [{ ...session('p1', 'p2'), record: '双方陈述' }],
    performances: agreed.performances.map((one) => ({ ...one, state: 'performed' as const })),
    followUps: [1, 2].map((n) => ({ n, ...kept })),
  };
  expect(missing(whole, 2)).toEqual([]);
  const refused = { ...outcome, outcome: 'terminated' as const, terms: [], remediesNotified: true };
  expect(missing({ ...blank, parties: [party('p1', false)], outcome: refused })).toEqual([]);
});

test('screen and server call the states of a mediation by the same words', () => {
  expect(zh.mediation.state).toEqual({ not_opened: '未受理', ...chinese.mediationStates });
  expect(en.mediation.state).toEqual({ not_opened: 'not opened', ...english.mediationStates });
});
