import { Type, type Static } from 'typebox';
import { rebaseStates } from '../../database/entities/rebase.ts';
import { Instant, InstantOrNull } from '../cases/instants.ts';
import { NextCursor, Page } from '../lists/schema.ts';

const closed = { additionalProperties: false };
const VersionOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'], examples: ['ordinance-5wd@2'] });

export const RebaseParams = Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) }, closed);
export const RebaseQuery = Type.Object(Page, closed);

export const RebaseAnswer = Type.Object(
  {
    id: Type.String(),
    policy: VersionOrNull,
    calendar: VersionOrNull,
    reason: Type.String(),
    author: Type.Object({ id: Type.String(), name: Type.String() }, closed),
    state: Type.Enum(rebaseStates),
    total: Type.Integer({ minimum: 0, description: 'open cases that it concerns; 0 until it has begun' }),
    done: Type.Integer({ minimum: 0, description: 'cases that it has dealt with' }),
    moved: Type.Integer({ minimum: 0, description: 'with a due time that moved' }),
    unchanged: Type.Integer({ minimum: 0, description: 'under the new version with every due time as it was' }),
    ended: Type.Integer({ minimum: 0, description: 'ended meanwhile: their verdicts stay' }),
    failed: Type.Integer({ minimum: 0, description: 'could not be changed: they run under the rules they had' }),
    createdAt: Instant,
    startedAt: InstantOrNull,
    finishedAt: InstantOrNull,
  },
  closed,
);
export type RebaseView = Static<typeof RebaseAnswer>;

export const Rebases = Type.Object({ items: Type.Array(RebaseAnswer), nextCursor: NextCursor }, closed);
