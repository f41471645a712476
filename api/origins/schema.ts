import { Type, type Static } from 'typebox';
import { originKinds } from '../../domain/origins.ts';
import { Instant } from '../cases/instants.ts';
import { MeetingTypeOrNull } from '../cases/origin-view.ts';
import { Person } from '../cases/schema.ts';
import { CaseList, NextCursor, Page } from '../lists/schema.ts';
import { Moment } from '../lists/moment-schema.ts';
import { Details } from './recording-schema.ts';

const closed = { additionalProperties: false };
const PersonOrNull = Type.Union([Person, Type.Null()]);

export const OriginParams = Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) }, closed);

export const OriginQuery = Type.Object(
  {
    kind: Type.Optional(Type.Enum(originKinds)),
    unit: Type.Optional(Type.String({ minLength: 1, maxLength: 64, description: 'code; its whole subtree' })),
    from: Type.Optional(Moment),
    to: Type.Optional(Moment),
    ...Page,
  },
  closed,
);

const head = {
  id: Type.String(),
  kind: Type.Enum(originKinds),
  title: Type.String(),
  unit: Type.Object({ code: Type.String(), name: Type.String() }, { ...closed, description: 'where it was' }),
  at: Instant,
  heldBy: PersonOrNull,
  cases: Type.Integer({ minimum: 0, description: 'how many cases of your area came from it' }),
};

const OriginItem = Type.Object({ ...head, notes: Type.Integer(), resolutions: Type.Integer() }, closed);

export const Origins = Type.Object(
  { items: Type.Array(OriginItem), nextCursor: NextCursor },
  {
    ...closed,
    examples: [
      {
        items: [
          {
            id: '01956f6e-0000-7000-8000-000000000001',
            kind: 'street_stall',
            title: '周六流动茶摊',
            unit: { code: 'YX-01', name: '云溪社区' },
            at: '2026-03-07T09:00:00+08:00',
            heldBy: { id: '5f0c6d6e-0000-5000-8000-000000000001', name: '孙小梅' },
            cases: 6,
            notes: 1,
            resolutions: 0,
          },
        ],
        nextCursor: null,
      },
    ],
  },
);
export type OriginsView = Static<typeof Origins>;

const Note = Type.Object({ text: Type.String(), at: Instant, by: Person }, closed);

const Vote = Type.Object(
  {
    for: Type.Integer(),
    against: Type.Integer(),
    groups: Type.Array(
      Type.Object({ name: Type.String(), vote: Type.Enum(['for', 'against', 'absent'] as const) }, closed),
    ),
    observers: Type.Array(Type.String()),
  },
  { ...closed, description: 'what each group said; observers have no vote' },
);

const Resolution = Type.Object(
  {
    n: Type.Integer(),
    text: Type.String(),
    type: MeetingTypeOrNull,
    vote: Type.Union([Vote, Type.Null()]),
    passed: Type.Boolean(),
    cases: Type.Array(Type.Object({ id: Type.String(), number: Type.String(), title: Type.String() }, closed), {
      description: 'those that it asked for',
    }),
  },
  closed,
);

export const Origin = Type.Object(
  {
    ...head,
    details: Details,
    notes: Type.Array(Note, { description: 'opinions that are no case, in the order in which they were noted' }),
    resolutions: Type.Array(Resolution),
    caseList: Type.Object(CaseList.properties, {
      ...closed,
      description:
        'the cases that came from it, the latest first; `nextCursor` goes on in `/cases?origin={id}&sort=registered`',
    }),
    recordedBy: Person,
    recordedAt: Instant,
    extendable: Type.Boolean({ description: 'whether you may add notes, resolutions and cases' }),
  },
  closed,
);
export type OriginView = Static<typeof Origin>;
