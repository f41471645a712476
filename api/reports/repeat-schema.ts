import { Type, type Static } from 'typebox';
import { caseKinds } from '../../domain/kinds.ts';
import { umbrella, visit } from '../../domain/repeats.ts';

const closed = { additionalProperties: false };
const TextOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'] });
const List = Type.String({ description: 'address of the list that makes the number up' });
const CaseName = Type.Object({ id: Type.String(), number: Type.String(), title: Type.String() }, closed);
const CaseNameOrNull = Type.Union([CaseName, Type.Null()]);

const RepeatPlace = Type.Object(
  {
    estate: Type.String({ description: 'the name with which the addresses begin' }),
    kind: Type.Enum(caseKinds),
    topic: Type.String(),
    grid: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'of most of them' }),
    cases: Type.Integer({ minimum: umbrella.cases }),
    parts: Type.Array(CaseName, { description: 'the open ones: what an umbrella case would be made of' }),
    umbrella: Type.Unsafe<Static<typeof CaseNameOrNull>>({
      ...CaseNameOrNull,
      description: 'the open joint case that there is already; null proposes to register one (专项)',
    }),
    list: List,
  },
  closed,
);

const RepeatReporter = Type.Object(
  {
    case: CaseName,
    grid: TextOrNull,
    name: TextOrNull,
    phone: TextOrNull,
    cases: Type.Integer({ minimum: visit.cases }),
    numbers: Type.Array(Type.String(), { description: 'of their cases; a visit that names one of them is theirs' }),
    visit: Type.Unsafe<Static<typeof CaseNameOrNull>>({
      ...CaseNameOrNull,
      description: 'the latest visit to them on record; null proposes to register one (主动走访)',
    }),
    list: List,
  },
  { ...closed, description: 'by their latest case; name and telephone as that case masks them' },
);

/** What keeps coming: proposals for a person, never done by machine. */
export const Repeats = Type.Object(
  { places: Type.Array(RepeatPlace), people: Type.Array(RepeatReporter) },
  {
    ...closed,
    examples: [
      {
        places: [
          {
            estate: '南山园',
            kind: 'dispute',
            topic: 'parking',
            grid: 'YX-01-02',
            cases: 5,
            parts: [
              { id: '0199a1b2-0000-7000-8000-000000000001', number: 'GC-990101-20261005-0001', title: '车位被占' },
            ],
            umbrella: null,
            list: '/api/v1/cases?estate=%E5%8D%97%E5%B1%B1%E5%9B%AD&kind=dispute&topic=parking',
          },
        ],
        people: [],
      },
    ],
  },
);
export type RepeatsView = Static<typeof Repeats>;
