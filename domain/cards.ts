import type { CaseState } from './case.ts';
import type { CardColour } from './rungs.ts';
import type { Draft } from './verbs/verb.ts';

/** 督办单: a supervision card on a case, counted from 1; a yellow or red one wants a written reply (sla-matrix.md §3 "supervise"). */
export type Card = {
  n: number;
  colour: CardColour;
  issuedAt: number;
  clock?: string;
  repliedAt?: number;
  liftedAt?: number;
};

/** The card that a rung issues, or null: a second yellow one becomes red, and red is not said twice while it stands. */
export function issueCard(
  state: CaseState,
  wanted: CardColour,
  because: { clock?: string; rung?: string },
): Draft | null {
  const standing = (state.cards ?? []).filter(({ liftedAt }) => liftedAt === undefined).map(({ colour }) => colour);
  const colour = wanted === 'yellow' && standing.includes('yellow') ? 'red' : wanted;
  if (colour === 'red' && standing.includes('red')) return null;
  return { type: 'card_issued', data: { n: (state.cards ?? []).length + 1, colour, ...because } };
}

/** The colour of the gravest card that stands on a case and was not lifted; null where none does. */
export function gravestCard({ cards = [] }: Pick<CaseState, 'cards'>): CardColour | null {
  const standing = cards.filter(({ liftedAt }) => liftedAt === undefined).map(({ colour }) => colour);
  return (['red', 'yellow', 'blue'] as const).find((colour) => standing.includes(colour)) ?? null;
}
