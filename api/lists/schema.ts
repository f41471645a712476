import { Type, type Static } from 'typebox';
import { rulings } from '../../database/case-filters.ts';
import { viewIds } from '../../database/case-views.ts';
import type { ClockKind } from '../../domain/clock.ts';
import { caseKinds, tracks } from '../../domain/kinds.ts';
import { lines } from '../../domain/lines.ts';
import { levels } from '../../domain/levels.ts';
import { riskColours } from '../../domain/mediation-events.ts';
import { mediationStates } from '../../domain/mediation.ts';
import { cardColours, type CardColour } from '../../domain/rungs.ts';
import { caseStatuses } from '../../domain/statuses.ts';
import { KeyListing, StandingCards } from './standing-schema.ts';
import { InstantOrNull } from '../cases/instants.ts';
import { caseHead } from '../cases/schema.ts';
import { Code } from '../cases/words.ts';
import { Moment } from './moment-schema.ts';
import { OutcomeFilters } from './outcome-schema.ts';

const closed = { additionalProperties: false };

export const Page = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: '50 unless told' })),
  cursor: Type.Optional(
    Type.String({ maxLength: 1_000, pattern: '^[A-Za-z0-9_-]+$', description: '`nextCursor` of the page before' }),
  ),
};

const CaseFilters = {
  view: Type.Optional(Type.Enum(viewIds)),
  open: Type.Optional(Type.Boolean({ description: 'whether it is not yet closed, rejected, withdrawn or merged' })),
  unfinished: Type.Optional(
    Type.Boolean({ description: 'whether it is open, or something of its agreement is still to be done or confirmed' }),
  ),
  status: Type.Optional(Type.Enum(caseStatuses)),
  kind: Type.Optional(Type.Enum(caseKinds)),
  topic: Type.Optional(Code),
  line: Type.Optional(
    Type.Enum(lines, { description: 'functional line (条线) that the catalogue gives their topics' }),
  ),
  track: Type.Optional(Type.Enum(tracks)),
  level: Type.Optional(Type.Enum(levels)),
  unit: Type.Optional(Type.String({ minLength: 1, maxLength: 64, description: 'code; its whole subtree' })),
  holder: Type.Optional(Type.String({ minLength: 1, maxLength: 64, description: 'unit code or person id' })),
  dueBefore: Type.Optional(Moment),
  dueAfter: Type.Optional(Moment),
  breached: Type.Optional(Type.Boolean({ description: 'whether any clock of it was missed' })),
  registeredFrom: Type.Optional(Moment),
  registeredTo: Type.Optional(Moment),
  closedFrom: Type.Optional(Moment),
  closedTo: Type.Optional(Moment),
  promisedFrom: Type.Optional(
    Type.Unsafe<string>({ ...Moment, description: 'a total time came due then or later, and before `promisedTo`' }),
  ),
  promisedTo: Type.Optional(Moment),
  kept: Type.Optional(Type.Boolean({ description: 'whether that total time was met without an extension' })),
  extended: Type.Optional(Type.Boolean({ description: 'whether it was met with an extension' })),
  card: Type.Optional(Type.Boolean({ description: 'whether a supervision card stands on it' })),
  ruling: Type.Optional(Type.Enum(rulings, { description: 'what of it waits for a ruling' })),
  origin: Type.Optional(
    Type.String({ minLength: 1, maxLength: 64, description: 'id of the visit, meeting or stall that they came from' }),
  ),
  q: Type.Optional(
    Type.String({ minLength: 1, maxLength: 200, description: 'number, words, or Chinese of two characters or more' }),
  ),
  estate: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'the name with which the address begins, as `/reports/repeats` tells it',
    }),
  ),
  reporterOf: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 64,
      description: 'id of a case: those that its reporter has brought, none of them anonymously or confidentially',
    }),
  ),
  ...OutcomeFilters,
};

export const CaseQuery = Type.Object(
  { ...CaseFilters, sort: Type.Optional(Type.Enum(['due', 'registered', 'updated'] as const)), ...Page },
  closed,
);
export type CaseQueryString = Static<typeof CaseQuery>;

const CodeOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'] });

const Mediation = Type.Object(
  {
    state: Type.Enum(['not_opened', ...mediationStates] as const),
    risk: Type.Unsafe<(typeof riskColours)[number] | null>({ type: ['string', 'null'], enum: [...riskColours, null] }),
    violence: Type.Boolean(),
    clock: Type.Unsafe<ClockKind | null>({
      type: ['string', 'null'],
      description: 'which time ends next: that of the mediation, then what the agreement has promised',
    }),
    dueAt: InstantOrNull,
    warnAt: InstantOrNull,
  },
  { ...closed, description: 'where the mediation of a dispute stands, and which time of it ends next' },
);

export const CaseListItem = Type.Object(
  {
    ...caseHead,
    place: Type.Object(
      {
        street: Type.String(),
        community: CodeOrNull,
        grid: CodeOrNull,
        name: Type.String({
          description: 'of the smallest unit around it that is known: the grid, else the community',
        }),
      },
      { ...closed, description: 'unit codes, as in the case; the address is read with the case' },
    ),
    reporters: Type.Integer({ minimum: 0, description: 'how many people reported it' }),
    dueAt: Type.Unsafe<string | null>({
      ...InstantOrNull,
      description: 'when the first of the running times of the whole case ends; null where none runs',
    }),
    warnAt: Type.Unsafe<string | null>({
      ...InstantOrNull,
      description: 'from when on that time counts as due soon (临期): three quarters of it have passed then',
    }),
    pausedLeft: Type.Unsafe<string | null>({
      type: ['string', 'null'],
      description:
        'what is left of the time of the whole case while it stands still (ISO 8601): PT… for hours, PnD for day units',
    }),
    overdue: Type.Boolean(),
    card: Type.Unsafe<CardColour | null>({
      type: ['string', 'null'],
      enum: [...cardColours, null],
      description: 'the gravest supervision card (督办单) that stands on it',
    }),
    cards: StandingCards,
    listing: KeyListing,
    extensionAsked: Type.Boolean({ description: 'whether a request for more days waits for its ruling' }),
    kept: Type.Unsafe<boolean | null>({
      type: ['boolean', 'null'],
      description:
        'of a case that has ended: whether its total time was met (按期); null while it is open or where that time lapsed',
    }),
    mediation: Type.Union([Mediation, Type.Null()]),
    updatedAt: Type.String({ format: 'date-time' }),
  },
  closed,
);

export const NextCursor = Type.Unsafe<string | null>({ type: ['string', 'null'] });

export const CaseList = Type.Object({ items: Type.Array(CaseListItem), nextCursor: NextCursor }, closed);
export type CaseListView = Static<typeof CaseList>;

export const Views = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          id: Type.Enum(viewIds),
          count: Type.Unsafe<number | null>({
            type: ['integer', 'null'],
            description: 'exact up to 999; null for more',
          }),
        },
        closed,
      ),
    ),
  },
  { ...closed, examples: [{ items: [{ id: 'overdue', count: 3 }] }] },
);
