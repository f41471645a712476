import { Type, type Static } from 'typebox';
import { caseStatuses } from '../../domain/statuses.ts';
import { Instant } from './instants.ts';
import { Registration } from './registration-schema.ts';
import { WordsIfAny } from './words.ts';

const closed = { additionalProperties: false };
const { kind, topic, track, channel, place } = Registration.properties;
const { grid, lng, lat } = place.properties;

/** A registration as far as it is typed; who reports it is nobody's business here. */
export const ReportSoFar = Type.Object(
  {
    kind,
    topic: Type.Optional(topic),
    track,
    title: Type.Optional(Type.String({ maxLength: 200 })),
    description: WordsIfAny,
    place: Type.Object({ address: Type.Optional(Type.String({ maxLength: 500 })), grid, lng, lat }, closed),
    channel: Type.Optional(channel),
  },
  {
    ...closed,
    description: 'as a registration, without its people and files; whatever is not known yet is left out',
    examples: [
      {
        kind: 'hazard',
        topic: 'corridor_clutter',
        title: '楼道堆放杂物',
        place: { address: '云溪路 18 号 3 号楼', grid: 'YX-01-01' },
      },
    ],
  },
);
export type ReportSoFarBody = Static<typeof ReportSoFar>;

const share = { minimum: 0, maximum: 1 };

const Candidate = Type.Object(
  {
    case: Type.Object(
      {
        id: Type.String(),
        number: Type.String(),
        title: Type.String(),
        status: Type.Enum(caseStatuses),
        registeredAt: Instant,
        grid: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
        reporters: Type.Integer({ minimum: 0 }),
      },
      { ...closed, description: 'open or ended; in place of a merged case the one that it was merged into' },
    ),
    distance: Type.Unsafe<number | null>({
      type: ['integer', 'null'],
      minimum: 0,
      description: 'metres between the two points; null where one of them is not known',
    }),
    address: Type.Number({ ...share, description: 'how far the two addresses share their pairs of characters' }),
    sameGrid: Type.Boolean(),
    sameTopic: Type.Boolean(),
    words: Type.Number({ ...share, description: 'how far title and description share their pairs of characters' }),
    minutesApart: Type.Integer({ minimum: 0, description: 'between the two registrations' }),
    score: Type.Number({
      ...share,
      description: 'place 0.4, words 0.3, topic 0.2, time 0.1; from 0.55 on a case is shown here, and a person decides',
    }),
  },
  closed,
);

/** Cases that may be about the same matter, the likest first. */
export const Candidates = Type.Object(
  { items: Type.Array(Candidate) },
  {
    ...closed,
    examples: [
      {
        items: [
          {
            case: {
              id: '0199a1b2-0000-7000-8000-000000000001',
              number: 'GC-990101-20261005-0001',
              title: '楼道堆放旧家具',
              status: 'in_progress',
              registeredAt: '2026-10-05T09:12:00+08:00',
              grid: 'YX-01-01',
              reporters: 1,
            },
            distance: 42,
            address: 0.8,
            sameGrid: true,
            sameTopic: true,
            words: 0.61,
            minutesApart: 8,
            score: 0.84,
          },
        ],
      },
    ],
  },
);
export type CandidatesView = Static<typeof Candidates>;
