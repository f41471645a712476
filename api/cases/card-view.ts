import { Type, type Static } from 'typebox';
import type { CaseEvent } from '../../domain/case-events.ts';
import type { CaseState } from '../../domain/case.ts';
import { cardColours } from '../../domain/rungs.ts';
import { clockWord } from '../texts/clock-word.ts';
import type { Texts } from '../texts/texts.ts';
import { Doer } from './doer-schema.ts';
import { viewDoer } from './doer-view.ts';
import { Instant, InstantOrNull, instantOrNull, instantText } from './instants.ts';
import type { Names } from './names.ts';
import { quoteOf, wordsOf } from './quotes.ts';

const TextOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'] });
const DoerOrNull = Type.Union([Doer, Type.Null()]);

/** 督办单 with its written reply and why it was lifted. */
export const Card = Type.Object(
  {
    n: Type.Integer(),
    colour: Type.Enum(cardColours),
    issuedAt: Instant,
    by: DoerOrNull,
    byHand: Type.Boolean({ description: 'a supervisor issued it, not the clock' }),
    reason: Type.String(),
    reply: TextOrNull,
    repliedAt: InstantOrNull,
    repliedBy: DoerOrNull,
    liftedAt: InstantOrNull,
    liftedBy: DoerOrNull,
    liftReason: TextOrNull,
  },
  { additionalProperties: false },
);
export type CardView = Static<typeof Card>;

export function viewCards(state: CaseState, quotes: readonly CaseEvent[], names: Names, texts: Texts): CardView[] {
  const doer = (event: CaseEvent | undefined) => (event ? viewDoer(event.by, names) : null);
  return (state.cards ?? []).map(({ n, colour, issuedAt, repliedAt, liftedAt, clock: id }) => {
    const [issued, replied, lifted] = (['card_issued', 'card_replied', 'card_lifted'] as const).map((type) =>
      quoteOf(quotes, type, ({ data }) => data.n === n),
    );
    const byHand = issued !== undefined && 'person' in issued.by;
    const clock = state.clocks.find((candidate) => candidate.id === id);
    const event = texts.nouns.events[colour === 'blue' ? 'due_soon' : 'clock_missed'];
    const automatic = clock ? `${clockWord(texts.nouns, clock.kind)} · ${event}` : event;
    return {
      n,
      colour,
      issuedAt: instantText(issuedAt),
      by: doer(issued),
      byHand,
      reason: wordsOf(issued, 'reason') ?? automatic,
      reply: wordsOf(replied, 'text'),
      repliedAt: instantOrNull(repliedAt),
      repliedBy: doer(replied),
      liftedAt: instantOrNull(liftedAt),
      liftedBy: doer(lifted),
      liftReason: wordsOf(lifted, 'reason'),
    };
  });
}
