import { Type, type Static } from 'typebox';
import { channels } from '../cases/channels.ts';
import { Instant, InstantOrNull } from '../cases/instants.ts';
import { Person } from '../cases/schema.ts';
import { Code, ShortWords } from '../cases/words.ts';
import { NextCursor, Page } from '../lists/schema.ts';

const closed = { additionalProperties: false };

export const LinkBody = Type.Object(
  {
    name: Type.Unsafe<string>({
      ...ShortWords,
      description: 'what staff and residents call it, as the name of the group',
    }),
    address: Type.Unsafe<string>({ ...ShortWords, description: 'where its cases lie' }),
    grid: Type.Unsafe<string>({ ...Code, description: 'code of the grid that gets its cases: one of your area' }),
    channel: Type.Optional(
      Type.Enum(channels, { description: 'the channel that its cases carry; `wechat_group` unless told' }),
    ),
  },
  { ...closed, examples: [{ name: '8号楼居民群', address: '云溪路 12 号 8 号楼', grid: 'YX-01-01' }] },
);
export type LinkBody = Static<typeof LinkBody>;

export const Ending = Type.Object({}, { ...closed, examples: [{}] });

export const LinkHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({ minLength: 1, maxLength: 255, description: 'the same key never does it twice' }),
  ),
});

export const LinkParams = Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) }, closed);

export const LinkQuery = Type.Object({ ...Page }, closed);

const example = {
  id: '01956f6e-0000-7000-8000-000000000001',
  code: 'q3Vx0mA7cR1tKb9Z',
  name: '8号楼居民群',
  address: '云溪路 12 号 8 号楼',
  grid: { code: 'YX-01-01', name: '严屋组' },
  channel: 'wechat_group',
  openedAt: '2026-03-07T09:00:00+08:00',
  openedBy: { id: '5f0c6d6e-0000-5000-8000-000000000001', name: '李建国' },
  endedAt: null,
  endedBy: null,
  cases: 3,
  endable: true,
};

export const IntakeLink = Type.Object(
  {
    id: Type.String(),
    code: Type.String({ description: 'residents open `/scan/{code}`; its QR code says that address' }),
    name: Type.String(),
    address: Type.String(),
    grid: Type.Object({ code: Type.String(), name: Type.String() }, closed),
    channel: Type.Enum(channels),
    openedAt: Instant,
    openedBy: Person,
    endedAt: InstantOrNull,
    endedBy: Type.Union([Person, Type.Null()]),
    cases: Type.Integer({ minimum: 0, description: 'how many cases of your area came by it' }),
    endable: Type.Boolean({ description: 'whether it is open and you may end it' }),
  },
  { ...closed, examples: [example] },
);
export type IntakeLinkView = Static<typeof IntakeLink>;

export const IntakeLinks = Type.Object(
  { items: Type.Array(IntakeLink), nextCursor: NextCursor },
  { ...closed, examples: [{ items: [example], nextCursor: null }] },
);
export type IntakeLinksView = Static<typeof IntakeLinks>;
