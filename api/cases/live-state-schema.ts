import { Type, type Static } from 'typebox';
import { levels } from '../../domain/levels.ts';
import { caseStatuses } from '../../domain/statuses.ts';
import { Clock } from './clock-schema.ts';
import { Instant } from './instants.ts';

const closed = { additionalProperties: false };

/** What the workflow of a case holds in memory, or the record of one whose workflow is no longer kept. */
export const LiveState = Type.Object(
  {
    source: Type.Enum(['workflow', 'record'] as const),
    version: Type.Integer(),
    status: Type.Enum(caseStatuses),
    level: Type.Enum(levels),
    holder: Type.Object(
      {
        unit: Type.String(),
        person: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
        since: Instant,
      },
      closed,
    ),
    hops: Type.Integer({ description: 'hand-over forms issued so far' }),
    reworkRound: Type.Integer(),
    clocks: Type.Array(Clock),
    nextRung: Type.Union([
      Type.Object({ clock: Type.String(), rung: Type.String(), at: Instant }, closed),
      Type.Null(),
    ]),
  },
  closed,
);
export type LiveStateView = Static<typeof LiveState>;
