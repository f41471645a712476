import { Type, type Static } from 'typebox';
import { caseKinds, tracks } from '../../domain/kinds.ts';
import { lines, type Line } from '../../domain/lines.ts';
import { levels } from '../../domain/levels.ts';
import { caseStatuses } from '../../domain/statuses.ts';
import { verbs } from '../../domain/verbs/rules.ts';
import { CaseFile } from '../files/schema.ts';
import { channels } from './channels.ts';
import { Clock } from './clock-schema.ts';
import { Doer } from './doer-schema.ts';
import { Instant, InstantOrNull } from './instants.ts';
import { Mediation } from './mediation-schema.ts';
import { jointHandling } from './joint-handling-view.ts';
import { CaseOrigin } from './origin-view.ts';
import { standing } from './standing-view.ts';

const closed = { additionalProperties: false };
const TextOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'] });

export const Person = Type.Object({ id: Type.String(), name: Type.String() }, closed);

const Holder = Type.Object(
  {
    unit: Type.Object({ code: Type.String(), name: Type.String(), level: Type.Enum(levels) }, closed),
    person: Type.Union([Person, Type.Null()]),
    since: Instant,
  },
  closed,
);

const Reporter = Type.Object(
  {
    name: TextOrNull,
    phone: TextOrNull,
    anonymous: Type.Boolean(),
    confidential: Type.Boolean(),
  },
  { ...closed, description: 'masked for the caller; a confidential reporter is hidden from handlers' },
);

const Place = Type.Object(
  {
    address: Type.String(),
    grid: TextOrNull,
    community: TextOrNull,
    street: Type.String(),
    lng: Type.Unsafe<number | null>({ type: ['number', 'null'] }),
    lat: Type.Unsafe<number | null>({ type: ['number', 'null'] }),
  },
  closed,
);

const Next = Type.Object(
  {
    at: Instant,
    clock: Type.String(),
    what: Type.Enum(['climb', 'remind', 'overdue', 'supervise', 'go_on'] as const),
    text: Type.String(),
  },
  { ...closed, description: 'what happens next if nobody acts' },
);

const HandoverForm = Type.Object(
  {
    number: Type.String({ examples: ['JJ-GC-990101-20261005-0001-1'] }),
    hop: Type.Integer(),
    from: Type.String(),
    to: Type.String(),
    issuedAt: Instant,
    by: Doer,
    reason: Type.String(),
    measures: Type.Array(Type.String()),
    timeLeft: TextOrNull,
    cover: Type.Unsafe<string | null>({
      type: ['string', 'null'],
      description: 'the vacant unit that the receiver stands in for',
    }),
    receivedAt: InstantOrNull,
    receivedBy: Type.Union([Doer, Type.Null()]),
  },
  closed,
);

const Allowed = Type.Object({ verb: Type.Enum(verbs), effect: Type.String() }, closed);

/** What every list and the case itself say about a case. */
export const caseHead = {
  id: Type.String(),
  number: Type.String({ examples: ['GC-990101-20261005-0001'] }),
  version: Type.Integer({ description: 'number of its events' }),
  kind: Type.Enum(caseKinds),
  topic: Type.String(),
  track: Type.Enum(tracks),
  title: Type.String(),
  channel: Type.Enum(channels),
  status: Type.Enum(caseStatuses),
  level: Type.Enum(levels),
  holder: Holder,
  registeredAt: Instant,
  closedAt: InstantOrNull,
};

export const Case = Type.Object(
  {
    ...caseHead,
    description: TextOrNull,
    place: Place,
    origin: Type.Union([CaseOrigin, Type.Null()]),
    intakeLink: Type.Unsafe<string | null>({
      type: ['string', 'null'],
      description: 'what the link is called through which a resident reported it',
    }),
    line: Type.Unsafe<Line | null>({
      type: ['string', 'null'],
      enum: [...lines, null],
      description: 'the functional line of its topic (条线)',
    }),
    notified: Type.Array(
      Type.Object({ unit: Type.Object({ code: Type.String(), name: Type.String() }, closed), at: Instant }, closed),
      { description: 'units that a route of the catalogue had told of it' },
    ),
    reporter: Type.Union([Reporter, Type.Null()]),
    reworkRound: Type.Integer(),
    provisional: Type.Boolean(),
    clocks: Type.Array(Clock),
    next: Type.Union([Next, Type.Null()]),
    handoverForms: Type.Array(HandoverForm),
    files: Type.Array(CaseFile),
    ...standing,
    ...jointHandling,
    mediation: Type.Union([Mediation, Type.Null()]),
    allowed: Type.Array(Allowed),
  },
  closed,
);
export type CaseView = Static<typeof Case>;

export const CaseParams = Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) }, closed);
