import { Type, type Static } from 'typebox';
import { unstoppedClock } from '../../domain/case-clocks.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import type { CaseState } from '../../domain/case.ts';
import { minutesBetween } from '../../domain/days.ts';
import { isOpen } from '../../domain/statuses.ts';
import { Doer } from './doer-schema.ts';
import { viewDoer } from './doer-view.ts';
import { Instant, InstantOrNull, instantOrNull, instantText } from './instants.ts';
import type { Names } from './names.ts';
import { quoteOf, wordsOf } from './quotes.ts';

const closed = { additionalProperties: false };
const TextOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'] });

const Ruling = Type.Object(
  {
    at: Instant,
    by: Doer,
    upheld: Type.Boolean(),
    unit: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'name of the unit whose it is' }),
    reason: TextOrNull,
  },
  closed,
);

/** Whose a case is, where it came from, and whether the police was called. */
export const disputed = {
  objection: Type.Union([
    Type.Object(
      {
        at: Instant,
        by: Doer,
        reason: TextOrNull,
        waits: Type.Boolean({ description: 'for its ruling' }),
        dueAt: InstantOrNull,
        ruling: Type.Union([Ruling, Type.Null()]),
      },
      { ...closed, description: 'the last objection to having the case, with the ruling and who ruled' },
    ),
    Type.Null(),
  ]),
  rejection: Type.Union([
    Type.Object(
      { at: Instant, by: Doer, ground: TextOrNull, channel: TextOrNull },
      { ...closed, description: 'proposed, and not yet confirmed by a second person' },
    ),
    Type.Null(),
  ]),
  source: Type.Union([
    Type.Object({ system: Type.String(), number: Type.String(), dueAt: InstantOrNull }, closed),
    Type.Null(),
  ]),
  police: Type.Union([
    Type.Object(
      {
        reportedAt: Instant,
        arrivedAt: InstantOrNull,
        arrivalMinutes: Type.Unsafe<number | null>({
          type: ['integer', 'null'],
          description: 'whole minutes from the call until it came',
        }),
        note: TextOrNull,
      },
      closed,
    ),
    Type.Null(),
  ]),
};

type Disputed = { [K in keyof typeof disputed]: Static<(typeof disputed)[K]> };

export function viewDisputed(state: CaseState, quotes: readonly CaseEvent[], names: Names): Disputed {
  const { source, police } = state;
  return {
    objection: viewObjection(state, quotes, names),
    rejection: viewRejection(state, quotes, names),
    source: source ? { ...source, dueAt: instantOrNull(source.dueAt) } : null,
    police: police
      ? {
          reportedAt: instantText(police.reportedAt),
          arrivedAt: instantOrNull(police.arrivedAt),
          arrivalMinutes: police.arrivedAt === undefined ? null : minutesBetween(police.reportedAt, police.arrivedAt),
          note: wordsOf(quoteOf(quotes, 'police_called'), 'note'),
        }
      : null,
  };
}

function viewObjection(state: CaseState, quotes: readonly CaseEvent[], names: Names): Disputed['objection'] {
  const objected = quoteOf(quotes, 'objected');
  if (!objected) return null;
  const since = quotes.slice(quotes.indexOf(objected));
  const ruling = quoteOf(since, 'adjudicated');
  return {
    at: instantText(objected.at),
    by: viewDoer(objected.by, names),
    reason: wordsOf(objected, 'reason'),
    waits: state.objectedBy !== undefined,
    dueAt: instantOrNull(unstoppedClock(state, 'objection')?.dueAt),
    ruling: ruling
      ? {
          at: instantText(ruling.at),
          by: viewDoer(ruling.by, names),
          upheld: ruling.data.upheld,
          unit: ruling.data.to ? names.unit(ruling.data.to.code) : null,
          reason: wordsOf(ruling, 'reason'),
        }
      : null,
  };
}

function viewRejection(state: CaseState, quotes: readonly CaseEvent[], names: Names): Disputed['rejection'] {
  const waits = isOpen(state.status) && state.rejectionProposedBy !== undefined;
  const proposed = waits ? quoteOf(quotes, 'rejection_proposed') : undefined;
  if (!proposed) return null;
  return {
    at: instantText(proposed.at),
    by: viewDoer(proposed.by, names),
    ground: wordsOf(proposed, 'ground'),
    channel: wordsOf(proposed, 'channel'),
  };
}
