import { Type, type Static } from 'typebox';
import type { OriginOfCase } from '../../database/origin-of-case.ts';
import { meetingTypes, originKinds, type MeetingType } from '../../domain/origins.ts';
import { Instant, instantText } from './instants.ts';

const closed = { additionalProperties: false };
const TextOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'] });

export const MeetingTypeOrNull = Type.Unsafe<MeetingType | null>({
  type: ['string', 'null'],
  enum: [...meetingTypes, null],
  description: 'as what kind of meeting it was resolved',
});

const Asked = Type.Object(
  { n: Type.Integer(), text: Type.String(), type: MeetingTypeOrNull, passed: Type.Boolean() },
  closed,
);

/** The origin that a case came from (来源记录). */
export const CaseOrigin = Type.Object(
  {
    id: TextOrNull,
    kind: Type.Enum(originKinds),
    title: TextOrNull,
    at: Instant,
    resolution: Type.Union([Asked, Type.Null()]),
  },
  {
    ...closed,
    description:
      'the visit, patrol, meeting or stall that it came from, and the resolution that asked for it; of one outside your area only what it was and when',
  },
);

export function viewOrigin(origin: OriginOfCase | null): Static<typeof CaseOrigin> | null {
  if (!origin) return null;
  const { kind, at, seen } = origin;
  const asked = seen?.resolution;
  return {
    id: seen?.id ?? null,
    kind,
    title: seen?.title ?? null,
    at: instantText(at),
    resolution: asked ? { n: asked.n, text: asked.text, type: asked.type, passed: asked.passed } : null,
  };
}
