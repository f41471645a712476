import { refuse } from '../refusals.ts';
import { openStatuses } from '../statuses.ts';
import { words, type VerbRule } from './verb.ts';

/** 改址: where it lies was wrong; the holder stays until somebody hands it on. Within its street only (`unit_outside_area`). */
export const place: VerbRule<'place'> = {
  from: openStatuses,
  decide(state, command) {
    const path = command.facts.path ?? state.path;
    if (path.street !== state.path.street) return refuse('unit_outside_area');
    return [{ type: 're_placed', data: { path, from: state.path }, ...words(command) }];
  },
};
