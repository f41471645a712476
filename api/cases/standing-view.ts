import { Type, type Static } from 'typebox';
import { unstoppedClock } from '../../domain/case-clocks.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import type { CaseState } from '../../domain/case.ts';
import type { Texts } from '../texts/texts.ts';
import { Card, viewCards } from './card-view.ts';
import { InstantOrNull, instantOrNull, instantText } from './instants.ts';
import type { Names } from './names.ts';
import { disputed, viewDisputed } from './ruling-view.ts';

const closed = { additionalProperties: false };
const PersonOrNull = Type.Union([Type.Object({ id: Type.String(), name: Type.String() }, closed), Type.Null()]);

/** What stands on a case beside its clocks: cards, whose it is, why it stands still, and a request for more time. */
export const standing = {
  cards: Type.Array(Card),
  ...disputed,
  pause: Type.Union([
    Type.Object(
      {
        why: Type.String({ description: '`information`, or the code of a listing reason of the catalogue' }),
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
      listing: Type.Array(Type.String(), { description: 'for which reasons of the catalogue it may be listed' }),
      extensionDays: Type.Integer({ description: 'a first extension of more days is the supervisor’s to rule on' }),
    },
    { ...closed, description: 'what the row of its rules allows' },
  ),
};

type Standing = { [K in keyof typeof standing]: Static<(typeof standing)[K]> };

/** `quotes`: the events whose words a case shows. */
export function viewStanding(state: CaseState, quotes: readonly CaseEvent[], names: Names, texts: Texts): Standing {
  const person = (id: string) => ({ id, name: names.person(id) });
  const { extensionAsked } = state;
  return {
    cards: viewCards(state, quotes, names, texts),
    ...viewDisputed(state, quotes, names),
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
