import { Type, type Static } from 'typebox';
import { unstoppedClock } from '../../domain/case-clocks.ts';
import type { CaseState } from '../../domain/case.ts';
import { listingReasons } from '../../domain/policy.ts';
import { cardColours } from '../../domain/rungs.ts';
import { clockWord } from '../texts/clock-word.ts';
import type { Texts } from '../texts/texts.ts';
import { Instant, InstantOrNull, instantOrNull, instantText } from './instants.ts';
import type { Names } from './names.ts';

const closed = { additionalProperties: false };
const PersonOrNull = Type.Union([Type.Object({ id: Type.String(), name: Type.String() }, closed), Type.Null()]);

/** What stands on a case beside its clocks: cards, why it stands still, and a request for more time. */
export const standing = {
  cards: Type.Array(
    Type.Object(
      {
        n: Type.Integer(),
        colour: Type.Enum(cardColours),
        issuedAt: Instant,
        reason: Type.String(),
        reply: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
        liftedAt: InstantOrNull,
      },
      closed,
    ),
  ),
  pause: Type.Union([
    Type.Object(
      {
        why: Type.Enum(['information', ...listingReasons] as const),
        since: InstantOrNull,
        until: InstantOrNull,
        owner: PersonOrNull,
        approver: PersonOrNull,
      },
      { ...closed, description: 'why the case waits, until when at the latest, and who answers for it' },
    ),
    Type.Null(),
  ]),
  extension: Type.Union([
    Type.Object(
      { clock: Type.String(), days: Type.Integer(), by: PersonOrNull },
      { ...closed, description: 'a request for more days that waits for its ruling' },
    ),
    Type.Null(),
  ]),
  permits: Type.Object(
    {
      listing: Type.Array(Type.Enum(listingReasons), { description: 'for which reasons it may be listed' }),
      extensionDays: Type.Integer({ description: 'a first extension of more days is the supervisor’s to rule on' }),
    },
    { ...closed, description: 'what the row of its rules allows' },
  ),
};

type Standing = { [K in keyof typeof standing]: Static<(typeof standing)[K]> };

export function viewStanding(state: CaseState, names: Names, texts: Texts): Standing {
  const person = (id: string) => ({ id, name: names.person(id) });
  const { extensionAsked } = state;
  return {
    cards: (state.cards ?? []).map(({ n, colour, issuedAt, liftedAt, clock: id }) => {
      const clock = state.clocks.find((candidate) => candidate.id === id);
      const event = texts.nouns.events[colour === 'blue' ? 'due_soon' : 'clock_missed'];
      const reason = clock ? `${clockWord(texts.nouns, clock.kind)} · ${event}` : event;
      return { n, colour, issuedAt: instantText(issuedAt), reason, reply: null, liftedAt: instantOrNull(liftedAt) };
    }),
    pause: pauseOf(state, person),
    extension: extensionAsked
      ? { clock: extensionAsked.clock, days: extensionAsked.days, by: person(extensionAsked.by) }
      : null,
    permits: {
      listing: [...(state.rules.row.pause?.listing ?? [])],
      extensionDays: state.rules.row.fixed.extensionDays,
    },
  };
}

function pauseOf(state: CaseState, person: (id: string) => { id: string; name: string }): Standing['pause'] {
  const { listing } = state;
  const waits = unstoppedClock(state, listing ? 'review' : 'info');
  if (!waits) return null;
  return {
    why: listing?.reason ?? 'information',
    since: instantText(waits.startedAt),
    until: instantOrNull(waits.dueAt),
    owner: listing ? person(listing.owner) : null,
    approver: listing ? person(listing.approver) : null,
  };
}
