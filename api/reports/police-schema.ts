import { Type, type Static } from 'typebox';
import { Counted } from './rate-schema.ts';

const closed = { additionalProperties: false };
const minutes = (description: string) => Type.Unsafe<number | null>({ type: ['number', 'null'], description });

const Arrivals = {
  called: Counted,
  arrived: Counted,
  average: minutes(
    'minutes from the call until the police came, to one place after the point; null where none has come',
  ),
  median: minutes('the same, of the one in the middle'),
  longest: minutes('the same, of the one that took longest'),
};

/** How fast the police came (出警到达), over all and by grid; a case whose grid is not known counts in all alone. */
export const PoliceReport = Type.Object(
  {
    ...Arrivals,
    grids: Type.Array(Type.Object({ key: Type.String(), name: Type.String(), ...Arrivals }, closed)),
  },
  closed,
);
export type PoliceReportView = Static<typeof PoliceReport>;
