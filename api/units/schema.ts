import { Type } from 'typebox';
import { unitKinds } from '../../database/entities/unit.ts';
import { levels } from '../../domain/levels.ts';

const closed = { additionalProperties: false };

const about = {
  code: Type.String(),
  name: Type.String(),
  kind: Type.Enum(unitKinds),
  level: Type.Enum(levels, { description: 'the level at which the unit holds cases' }),
  parent: Type.Union([Type.String(), Type.Null()]),
};

const grid = { code: 'YX-01-01', name: '云溪社区第1网格', kind: 'grid', level: 'grid', parent: 'YX-01', children: [] };
const community = { code: 'YX-01', name: '云溪社区', kind: 'community', level: 'community', parent: 'YX' };
const example = { ...community, children: [grid] };

// As deep as units are nested: street, then community or department, then grid.
const Lowest = Type.Object({ ...about, children: Type.Array(Type.Unknown(), { maxItems: 0 }) }, closed);
const Middle = Type.Object({ ...about, children: Type.Array(Lowest) }, closed);

export const UnitTree = Type.Object({ ...about, children: Type.Array(Middle) }, { ...closed, examples: [example] });

const office = {
  code: 'YX-D-URBAN',
  name: '街道城管办',
  kind: 'department',
  level: 'street',
  parent: 'YX',
  children: [],
};

export const UnitTrees = Type.Object(
  {
    items: Type.Array(UnitTree),
    beside: Type.Array(UnitTree, {
      description: 'departments and committees of your street outside your area, which commands may name',
    }),
  },
  { ...closed, examples: [{ items: [example], beside: [office] }] },
);

export const UnitParams = Type.Object({ code: Type.String({ minLength: 1, maxLength: 64 }) }, closed);
