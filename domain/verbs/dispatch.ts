import { start, stop } from '../case-clocks.ts';
import type { CaseState } from '../case.ts';
import { startHolding } from '../escalation.ts';
import { isOnPath, type AreaPath, type UnitRef } from '../place.ts';
import { refuse } from '../refusals.ts';
import { words, type VerbRule } from './verb.ts';

/** 派单: the desk gives a case to a unit inside its area or to a department (else `unit_outside_area`). Never a hop: no form. */
export const dispatch: VerbRule<'dispatch'> = {
  from: ['pending_dispatch'],
  decide(state, command) {
    const to = command.facts.unit;
    if (!mayReceive(state, to)) return refuse('unit_outside_area');
    return [
      {
        type: 'dispatched',
        data: { to, path: completePath(state.path, to) },
        clocks: [
          ...stop(state, 'dispatch'),
          start(state, 'accept', state.rules.row.accept, to.level),
          ...startHolding(state, to.level),
        ],
        ...words(command),
      },
    ];
  },
};

function mayReceive({ holder }: CaseState, to: UnitRef): boolean {
  return to.department ? to.path.street === holder.path.street : isOnPath(to.path, holder.unit);
}

/** A place that was known only roughly is known better once its unit is; a place that is known already stays. */
function completePath(path: AreaPath, to: UnitRef): AreaPath {
  const agrees =
    (path.community ?? to.path.community) === to.path.community && (path.grid ?? to.path.grid) === to.path.grid;
  return agrees ? { ...path, ...to.path } : path;
}
