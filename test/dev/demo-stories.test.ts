import { expect, test } from 'vitest';
import { demoCases } from '../../dev/demo/cases.ts';
import { foldLife, type CaseState } from '../../domain/case.ts';
import { mediationState } from '../../domain/mediation.ts';
import { isOpen } from '../../domain/statuses.ts';
import { china } from '../domain/china-time.ts';
import { instants } from './demo-instants.ts';

type Told = { id: string; title: string; state: CaseState };

const streets = instants.map((time) => ({
  time,
  cases: demoCases(china(time)).map(({ caseId, details, events }): Told => ({
    id: caseId,
    title: details.title,
    state: foldLife(events),
  })),
}));

const disputes = (cases: readonly Told[]) =>
  cases.flatMap(({ state: { mediation } }) => (mediation ? [{ ...mediation, stands: mediationState(mediation) }] : []));

test.each(streets)(
  'at $time a parking dispute is in mediation, both sides consenting, one session on record',
  ({ cases }) => {
    const [parking] = disputes(cases).filter(({ stands }) => stands === 'in_mediation');
    expect(parking?.parties.map(({ consent }) => consent)).toEqual([true, true]);
    expect(parking?.sessions).toMatchObject([{ n: 1, recorded: true, present: ['p1', 'p2'] }]);
  },
);

test.each(streets)(
  'at $time one agreement has an instalment that is paid and one that is due in two days',
  ({ cases }) => {
    const [agreed] = disputes(cases).filter(({ stands }) => stands === 'agreed');
    expect(agreed).toMatchObject({ outcome: { form: 'written' }, followUps: 1 });
    expect(agreed?.performances?.map(({ state }) => state)).toEqual(['performed', 'due']);
  },
);

test.each(streets)('at $time the consent of one side is awaited in a property dispute', ({ cases }) => {
  const [applied] = disputes(cases).filter(({ stands }) => stands === 'applied');
  expect(applied?.parties.map(({ consent }) => consent)).toEqual([true, undefined]);
});

test.each(streets)(
  'at $time departments were called to one place: one is done, one is awaited, one would not come',
  ({ cases }) => {
    const [called] = cases.flatMap(({ state: { tasks } }) => (tasks ? [tasks] : []));
    expect(called).toMatchObject([
      { unit: 'YX-D-POLICE', state: 'finished', rated: { street: 'good' } },
      { unit: 'YX-D-URBAN', state: 'called' },
      { unit: 'YX-D-HOUSING', state: 'refused' },
    ]);
  },
);

test.each(streets)('at $time a duplicate ended in the case that answers for it, which heard of it', ({ cases }) => {
  const [merged] = cases.filter(({ state }) => state.status === 'merged');
  const parent = cases.find(({ id }) => id === merged?.state.mergedInto);
  expect(parent?.state.links).toEqual([{ case: merged?.id, relation: 'merged_from' }]);
  expect(parent && isOpen(parent.state.status)).toBe(true);
  expect(merged?.state.clocks.map(({ state }) => state)).not.toContain('running');
});

test.each(streets)(
  'at $time something is listed, a card awaits its reply, and an objection and more days a ruling',
  ({ cases }) => {
    const open = cases.map(({ state }) => state).filter(({ status }) => isOpen(status));
    expect(open.filter(({ listing }) => listing)).toHaveLength(1);
    const byHand = cases.filter(({ title }) => title === '建议在巷口增设路灯');
    expect(byHand.map(({ state }) => [state.holder.unit, state.cards])).toMatchObject([
      ['YX-01-01', [{ n: 1, colour: 'yellow' }]],
    ]);
    expect(byHand[0]?.state.cards?.[0]).not.toHaveProperty('repliedAt');
    for (const kind of ['objection', 'extension'] as const)
      expect(
        open.flatMap(({ clocks }) => clocks).filter((clock) => clock.kind === kind && clock.stoppedAt === undefined),
        kind,
      ).toHaveLength(1);
  },
);
