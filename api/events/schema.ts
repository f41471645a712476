import { Type, type Static } from 'typebox';
import { Instant } from '../cases/instants.ts';

const closed = { additionalProperties: false };

/** What a `changed` event of the stream says: which case, and which of its events. The words are read with the case. */
export const Change = Type.Object(
  { case: Type.String(), version: Type.Integer(), type: Type.String(), at: Instant },
  {
    ...closed,
    examples: [
      { case: '0199b2c4-0000-7000-8000-000000000001', version: 3, type: 'climbed', at: '2026-03-02T09:05:00+08:00' },
    ],
  },
);
export type ChangeView = Static<typeof Change>;

export const Position = Type.Object(
  {
    after: Type.Optional(
      Type.String({ pattern: '^[0-9]{1,15}$', description: 'as `Last-Event-ID`, for clients that cannot set headers' }),
    ),
  },
  closed,
);

export const StreamHeaders = Type.Object({
  'last-event-id': Type.Optional(
    Type.String({ maxLength: 64, description: 'the last id that was received: the stream goes on from there' }),
  ),
});
