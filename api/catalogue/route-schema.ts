import { Type, type Static } from 'typebox';
import { caseKinds } from '../../domain/kinds.ts';
import { Instant } from '../cases/instants.ts';
import { Code } from '../cases/words.ts';
import { LineOrNull } from './schema.ts';

const closed = { additionalProperties: false };

export const RouteQuery = Type.Object(
  {
    kind: Type.Enum(caseKinds),
    topic: Code,
    unit: Type.String({ minLength: 1, maxLength: 64, description: 'the smallest unit around the place that is known' }),
  },
  closed,
);

const Destination = Type.Union([
  Type.Object(
    {
      unit: Type.Object({ code: Type.String(), name: Type.String() }, closed),
      area: Type.String({ description: 'unit code of the area whose route says so' }),
    },
    closed,
  ),
  Type.Null(),
]);

/** Where a case of a topic goes from a place, and who else is told. */
export const RoutedTopic = Type.Object(
  { line: LineOrNull, unit: Destination, notify: Destination },
  {
    ...closed,
    examples: [
      { line: 'emergency', unit: null, notify: { unit: { code: 'YX-D-POLICE', name: '云溪派出所' }, area: 'YX' } },
    ],
  },
);
export type RoutedTopicView = Static<typeof RoutedTopic>;

const parts = ['topic', 'ground', 'listing_reason', 'route'] as const;

export const ChangeQuery = Type.Object(
  {
    part: Type.Optional(Type.Enum(parts)),
    key: Type.Optional(
      Type.String({ minLength: 1, maxLength: 200, description: 'as `key` of a change: `hazard/gas_leak`' }),
    ),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: '50 unless told' })),
  },
  closed,
);

/** Who changed what, when and why; the newest first. */
export const Changes = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          part: Type.Enum(parts),
          key: Type.String(),
          version: Type.Integer(),
          body: Type.Unsafe<Record<string, unknown> | null>({
            type: ['object', 'null'],
            description: 'the entry from then on; null where a route was taken away',
          }),
          author: Type.String(),
          reason: Type.String(),
          at: Instant,
        },
        closed,
      ),
    ),
  },
  {
    ...closed,
    examples: [
      {
        items: [
          {
            part: 'listing_reason',
            key: 'season',
            version: 1,
            body: { zh: '季节所限', en: 'Season', active: false },
            author: '韩磊',
            reason: '不再使用',
            at: '2026-03-02T09:00:00+08:00',
          },
        ],
      },
    ],
  },
);
export type ChangesView = Static<typeof Changes>;
