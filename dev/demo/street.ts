import type { UnitKind } from '../../database/entities/unit.ts';
import type { AreaPath, UnitRef } from '../../domain/place.ts';
import { grids } from './grids.ts';

export type DemoUnit = { code: string; name: string; kind: UnitKind; parent: string | null };

/** The invented street of the demo (api.md "The demo street"); 990101 is no division that exists. */
export const street = {
  code: 'YX',
  name: '云溪街道',
  division: '990101',
  policy: 'ordinance-5wd',
  calendar: 'cn-2026',
} as const;

const beside: readonly DemoUnit[] = [
  { code: 'YX-D-HOUSING', name: '街道住建办', kind: 'department', parent: 'YX' },
  { code: 'YX-D-URBAN', name: '街道城管办', kind: 'department', parent: 'YX' },
  { code: 'YX-D-POLICE', name: '云溪派出所', kind: 'department', parent: 'YX' },
  { code: 'YX-M', name: '云溪街道人民调解委员会', kind: 'committee', parent: 'YX' },
  { code: 'YX-P-01', name: '安和物业服务公司', kind: 'property_company', parent: 'YX-01' },
];

/** Every unit, parents before their children. */
export const units: readonly DemoUnit[] = [
  { code: street.code, name: street.name, kind: 'street', parent: null },
  { code: 'YX-01', name: '云溪社区', kind: 'community', parent: 'YX' },
  { code: 'YX-02', name: '桂园社区', kind: 'community', parent: 'YX' },
  { code: 'YX-03', name: '河沿社区', kind: 'community', parent: 'YX' },
  ...grids.map(({ code, name }): DemoUnit => ({ code, name, kind: 'grid', parent: code.slice(0, 5) })),
  ...beside,
];

export function unitOf(code: string): DemoUnit {
  const unit = units.find((candidate) => candidate.code === code);
  if (!unit) throw new Error(`the demo street has no unit ${code}`);
  return unit;
}

/** Where a unit stands on the ladder; a department, committee or company stands beside it, at the street. */
function pathOf(code: string): AreaPath {
  const [street = code, community, grid] = isBeside(code) ? trailOf(code).slice(0, 1) : trailOf(code);
  return { street, ...(community && { community }), ...(grid && { grid }) };
}

function isBeside(code: string): boolean {
  return /^(department|committee|property_company)$/.test(unitOf(code).kind);
}

/** The codes from the street down to the unit itself. */
export function trailOf(code: string): string[] {
  const { parent } = unitOf(code);
  return parent === null ? [code] : [...trailOf(parent), code];
}

/** The unit whose subtree a post in this unit covers. */
export function areaOf(code: string): string {
  return isBeside(code) ? (unitOf(code).parent ?? code) : code;
}

/** The unit as a command names it. */
export function refOf(code: string): UnitRef {
  const { kind } = unitOf(code);
  const level = kind === 'grid' || kind === 'community' ? kind : 'street';
  return { code, level, path: pathOf(code), ...(isBeside(code) && { department: true }) };
}
