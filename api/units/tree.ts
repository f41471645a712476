import type { UnitRow } from '../../database/units.ts';
import type { UnitKind } from '../../database/entities/unit.ts';
import type { Level } from '../../domain/levels.ts';
import { unitRef } from '../cases/units.ts';

export type UnitNode = {
  code: string;
  name: string;
  kind: UnitKind;
  level: Level;
  parent: string | null;
  children: UnitNode[];
};

/** The trees that units form. Every unit comes after its parent; one whose parent is not among them is a root. */
export function growTrees(units: readonly UnitRow[]): { roots: UnitNode[]; byCode: Map<string, UnitNode> } {
  const roots: UnitNode[] = [];
  const byCode = new Map<string, UnitNode>();
  for (const unit of units) {
    const { code, name, kind, parent = null } = unit;
    const node = { code, name, kind, level: unitRef(unit).level, parent, children: [] };
    byCode.set(code, node);
    (byCode.get(parent ?? '')?.children ?? roots).push(node);
  }
  return { roots, byCode };
}
