import { Type, type Static } from 'typebox';
import { meetingTypes, originKinds } from '../../domain/origins.ts';
import { Instant } from '../cases/instants.ts';
import { Code, ShortWords, Words } from '../cases/words.ts';

const closed = { additionalProperties: false };
const Names = (description: string, maxItems: number) =>
  Type.Optional(Type.Array(ShortWords, { maxItems, uniqueItems: true, description }));

export const Details = Type.Object(
  {
    households: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 100_000, description: 'visit or sweep: how many were called on' }),
    ),
    outreachTopic: Type.Optional(
      Type.Unsafe<string>({ ...ShortWords, description: 'visit or sweep: what people were told about, as a law' }),
    ),
    types: Type.Optional(
      Type.Array(Type.Enum(meetingTypes), {
        maxItems: meetingTypes.length,
        uniqueItems: true,
        description: 'meeting: what it was; one meeting may be several',
      }),
    ),
    attendees: Names('meeting: who was there, by name or by class', 200),
    groups: Names('meeting: who has a vote', 50),
    observers: Names('meeting: who is there without a vote', 50),
  },
  { ...closed, description: 'only what belongs to the kind' },
);

export const NoteBody = Type.Object({ text: Words }, { ...closed, examples: [{ text: '希望社区食堂晚上也开门' }] });
export type NoteBody = Static<typeof NoteBody>;

const Ballot = Type.Object({ name: ShortWords, vote: Type.Enum(['for', 'against'] as const) }, closed);

export const ResolutionBody = Type.Object(
  {
    text: Words,
    type: Type.Optional(Type.Enum(meetingTypes, { description: 'one of the types of the meeting' })),
    ballots: Type.Optional(
      Type.Array(Ballot, {
        maxItems: 100,
        description: 'one per group that voted, the others were absent; without it, it was carried without a vote',
      }),
    ),
  },
  {
    ...closed,
    examples: [
      {
        text: '二号门加装路灯',
        type: 'property_joint',
        ballots: [
          { name: '国资公司', vote: 'for' },
          { name: '公租房居民', vote: 'against' },
        ],
      },
    ],
  },
);
export type ResolutionBody = Static<typeof ResolutionBody>;

export const OriginBody = Type.Object(
  {
    kind: Type.Enum(originKinds),
    title: ShortWords,
    unit: Type.Unsafe<string>({ ...Code, description: 'where it was: a grid, community or street of your area' }),
    at: Type.Optional(Type.Unsafe<string>({ ...Instant, description: 'now unless told; never later than now' })),
    heldBy: Type.Optional(Type.Unsafe<string>({ ...Code, description: 'id of who held it; you unless told' })),
    details: Type.Optional(Details),
    notes: Type.Optional(Type.Array(NoteBody, { maxItems: 50 })),
    resolutions: Type.Optional(Type.Array(ResolutionBody, { maxItems: 50, description: 'of a meeting' })),
  },
  {
    ...closed,
    examples: [
      {
        kind: 'sweep',
        title: '春季矛盾纠纷排查',
        unit: 'YX-01-01',
        details: { households: 12, outreachTopic: '民法典相邻关系' },
        notes: [{ text: '希望楼道装扶手' }],
      },
    ],
  },
);
export type OriginBody = Static<typeof OriginBody>;

export const OriginHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({ minLength: 1, maxLength: 255, description: 'the same key never records it twice' }),
  ),
});
