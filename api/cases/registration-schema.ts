import { Type, type Static } from 'typebox';
import { caseKinds, tracks } from '../../domain/kinds.ts';
import { channels } from './channels.ts';
import { Code, ShortWords, Words, WordsIfAny } from './words.ts';

const closed = { additionalProperties: false };
const Phone = Type.String({ maxLength: 40, pattern: String.raw`\S` });

const Place = Type.Object(
  {
    address: Type.String({ maxLength: 500, pattern: String.raw`\S` }),
    grid: Type.Optional(Code),
    lng: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
    lat: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
  },
  closed,
);

export const Reporter = Type.Object(
  {
    name: Type.Optional(ShortWords),
    phone: Type.Optional(Phone),
    anonymous: Type.Optional(Type.Boolean()),
    confidential: Type.Optional(Type.Boolean()),
  },
  closed,
);

const Party = Type.Object({ name: ShortWords, phone: Type.Optional(Phone), side: ShortWords }, closed);

const OriginNamed = Type.Object(
  {
    id: Code,
    resolution: Type.Optional(
      Type.Integer({ minimum: 1, description: 'number of the resolution of the meeting that asks for it' }),
    ),
  },
  { ...closed, description: 'the visit, patrol, meeting or stall that it comes from: see `/origins`' },
);

const ClosedOnSpot = Type.Object(
  {
    result: Words,
    reply: WordsIfAny,
    photos: Type.Optional(Type.Array(Code, { maxItems: 20 })),
    noPhotoReason: WordsIfAny,
  },
  { ...closed, description: '即报即结: the matter was solved while it was reported' },
);

export const Registration = Type.Object(
  {
    kind: Type.Enum(caseKinds),
    topic: Type.String({ minLength: 1, maxLength: 64 }),
    track: Type.Optional(Type.Enum(tracks)),
    title: ShortWords,
    description: WordsIfAny,
    place: Place,
    channel: Type.Optional(
      Type.Enum(channels, { description: 'required, unless an origin is named: then it is usually that of its kind' }),
    ),
    origin: Type.Optional(OriginNamed),
    reporter: Type.Optional(Reporter),
    parties: Type.Optional(Type.Array(Party, { maxItems: 50, description: 'the parties of a dispute' })),
    files: Type.Optional(
      Type.Array(Code, {
        maxItems: 20,
        description: 'uploads of the caller that come with it; photos of the result are those of closedOnSpot',
      }),
    ),
    closedOnSpot: Type.Optional(ClosedOnSpot),
  },
  {
    ...closed,
    examples: [
      {
        kind: 'hazard',
        topic: 'corridor_clutter',
        title: '3号楼二单元楼道堆放杂物',
        place: { address: '云溪路 18 号 3 号楼', grid: 'YX-01-01' },
        channel: 'patrol',
      },
    ],
  },
);
export type RegistrationBody = Static<typeof Registration>;

export const RegistrationHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({ minLength: 1, maxLength: 255, description: 'required; the same key never makes a second case' }),
  ),
});
