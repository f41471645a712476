import { Type, type Static } from 'typebox';
import { caseKinds } from '../../domain/kinds.ts';

const closed = { additionalProperties: false };
const Code = Type.String({ minLength: 1, maxLength: 64 });
const List = Type.String({ description: 'address of the list that makes the number up' });

const boundary = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [123.5, 30],
      [123.51, 30],
      [123.51, 30.01],
      [123.5, 30],
    ],
  ],
};
const Boundary = Type.Unsafe<{ type: 'Polygon'; coordinates: [number, number][][] } | null>({
  type: ['object', 'null'],
  description: 'a GeoJSON polygon in WGS-84; null where nobody has drawn one',
});

const GridCount = Type.Object(
  {
    code: Code,
    name: Type.String(),
    boundary: Boundary,
    open: Type.Integer({ description: 'open cases of this unit' }),
    overdue: Type.Integer({ description: 'of these, past their due time' }),
    lists: Type.Object({ open: List, overdue: List }, closed),
  },
  closed,
);

const example = {
  code: 'YX-01-01',
  name: '严屋组',
  boundary,
  open: 4,
  overdue: 1,
  lists: { open: '/api/v1/cases?open=true&unit=YX-01-01', overdue: '/api/v1/cases?view=overdue&unit=YX-01-01' },
};

/** Where on the map cases are open and overdue. */
export const GridReport = Type.Object(
  { items: Type.Array(GridCount) },
  { ...closed, examples: [{ items: [example] }] },
);
export type GridReportView = Static<typeof GridReport>;

export const GridParams = Type.Object({ code: Code }, closed);

const Pin = Type.Object(
  {
    case: Type.Object({ id: Type.String(), number: Type.String(), title: Type.String() }, closed),
    kind: Type.Enum(caseKinds),
    overdue: Type.Boolean(),
    lng: Type.Number(),
    lat: Type.Number(),
  },
  closed,
);

/** Open cases whose place is known as a point, the most urgent first. */
export const Pins = Type.Object(
  { items: Type.Array(Pin), more: Type.Boolean({ description: 'there are more than these' }) },
  closed,
);
export type PinsView = Static<typeof Pins>;
