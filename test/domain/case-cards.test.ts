import { describe, expect, test } from 'vitest';

import { issueCard } from '../../domain/cards.ts';
import type { CaseState } from '../../domain/case.ts';
import { by } from './doing.ts';
import { given } from './given.ts';
import { aCase } from './some-case.ts';

const cardsOf = ({ cards = [] }: CaseState) => cards.map(({ n, colour, clock }) => `${n} ${colour} ${clock}`);
const atStreet = given(aCase())
  .and('2026-03-02 09:10', by('grid-worker').contact())
  .and('2026-03-02 09:20', by('grid-worker').escalate())
  .and('2026-03-02 09:30', by('clerk').escalate())
  .and('2026-03-02 09:40', by('dispatcher').accept());

describe('the cards of the total time', () => {
  test('blue at three quarters, yellow when it is missed, red five working days later', () => {
    expect(cardsOf(atStreet.at('2026-03-06 13:37:29').state)).toEqual([]);
    expect(cardsOf(atStreet.at('2026-03-06 13:37:30').state)).toEqual(['1 blue resolve']);
    expect(cardsOf(atStreet.at('2026-03-09 17:30').state)).toEqual(['1 blue resolve']);
    expect(cardsOf(atStreet.at('2026-03-16 17:29').state)).toEqual(['1 blue resolve', '2 yellow resolve']);
    const all = ['1 blue resolve', '2 yellow resolve', '3 red resolve'];
    expect(cardsOf(atStreet.at('2026-03-16 17:30').state)).toEqual(all);
    expect(cardsOf(atStreet.at('2026-12-31 09:00').state)).toEqual(all);
  });

  test('none follows once it is done', () => {
    const fedBack = atStreet.and('2026-03-10 09:00', by('dispatcher').feedback());
    expect(cardsOf(fedBack.at('2026-03-30 09:00').state)).toEqual(['1 blue resolve', '2 yellow resolve']);
  });
});

describe('a second yellow card', () => {
  const dispute = given(aCase({ kind: 'dispute', topic: 'noise' })).and(
    '2026-03-02 09:10',
    by('grid-worker').contact(),
  );

  test('is red', () => {
    const after = dispute.at('2026-03-05 17:30:00.001').state;
    expect(cardsOf(after).filter((card) => !card.includes('blue'))).toEqual([
      '2 yellow milestone:on_site',
      '4 red milestone:mediation_opened',
    ]);
  });

  test('a red one stands already: what would have issued another is a reminder', () => {
    const life = given(dispute.at('2026-03-05 17:30:00.001').life);
    const late = life.at('2026-03-09 17:30').life.slice(life.life.length);
    expect(late.map(({ type, data }) => [type, 'clock' in data && data.clock])).toContainEqual([
      'reminded',
      'milestone:on_site',
    ]);
    expect(late.filter(({ type }) => type === 'card_issued')).toEqual([]);
  });

  test('not after the first was lifted', () => {
    const yellow = { n: 1, colour: 'yellow', issuedAt: 0 } as const;
    const rung = { clock: 'resolve', rung: 'due' };
    const state = (card: object) => ({ ...atStreet.state, cards: [{ ...yellow, ...card }] });
    expect(issueCard(state({}), 'yellow', rung)).toMatchObject({ data: { n: 2, colour: 'red' } });
    expect(issueCard(state({ liftedAt: 1 }), 'yellow', rung)).toMatchObject({ data: { n: 2, colour: 'yellow' } });
    expect(issueCard(state({ colour: 'red' }), 'red', rung)).toBeNull();
    expect(issueCard(state({ colour: 'red', liftedAt: 1 }), 'red', rung)).toMatchObject({ data: { colour: 'red' } });
  });
});

test('neither a level’s time nor that of accepting, contacting, asking or reworking issues a card', () => {
  const climbed = given(given(aCase()).at('2026-03-03 09:00:00.001').life);
  const nobody = climbed.at('2026-03-05 17:30:00.001').state;
  expect(nobody.hops).toBe(2);
  expect(cardsOf(nobody)).toEqual([]);
  const reworking = atStreet
    .and('2026-03-02 10:00', by('dispatcher').feedback())
    .and('2026-03-02 10:10', by('grid-lead').verify())
    .and('2026-03-02 10:20', by('second-dispatcher').callback({ reached: true, solved: false }));
  expect(cardsOf(reworking.at('2026-03-20 09:00').state)).toEqual([]);
});

test('a petition’s level is supervised where it lies, without a card', () => {
  const petition = given(aCase({ topic: 'petition' })).at('2026-03-06 09:00').state;
  expect(cardsOf(petition)).toEqual([]);
});
