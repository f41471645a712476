import type { CaseState } from '../../domain/case.ts';
import type { By } from '../../domain/commands.ts';
import type { Role } from '../../domain/roles.ts';
import { people, staffOf, type DemoPerson } from './cast.ts';
import { street } from './street.ts';

const handling: readonly Role[] = ['grid_worker', 'clerk', 'dispatcher', 'officer', 'mediator', 'grid_lead'];

/** A person with the post that the API would read. */
export function by(person: DemoPerson): By {
  return { person: person.id, posts: [person.post] };
}

function one(found: readonly (DemoPerson | undefined)[], wanted: string): DemoPerson {
  const person = found.find((candidate) => candidate !== undefined);
  if (!person) throw new Error(`the demo street has nobody for ${wanted}`);
  return person;
}

/** Who acts for the holder: the person that has the case, else the first of the unit. */
export function handlerOf({ holder }: CaseState): DemoPerson {
  return one([people.find(({ id }) => id === holder.person), ...staffOf(holder.unit, ...handling)], holder.unit);
}

/** Somebody near the place who did not do the work: the grid looks first. */
export function verifierOf({ path, fedBackBy }: CaseState): DemoPerson {
  const near = [
    ...staffOf(path.grid ?? '', 'grid_worker', 'grid_lead'),
    ...staffOf(path.community ?? '', 'clerk'),
    ...staffOf(street.code, 'dispatcher'),
  ];
  return one(
    near.filter(({ id }) => id !== fedBackBy),
    'verification',
  );
}

/** Somebody at the desk of the place who did not do the work. */
export function callerOf({ path, fedBackBy }: CaseState): DemoPerson {
  const desk = [...staffOf(path.community ?? '', 'clerk', 'dispatcher'), ...staffOf(street.code, 'dispatcher')];
  return one(
    desk.filter(({ id }) => id !== fedBackBy),
    'calling back',
  );
}

/** The dispatcher of the desk that holds the case, or else of the street. */
export function dispatcherOf({ holder }: CaseState): DemoPerson {
  return one([...staffOf(holder.unit, 'dispatcher'), ...staffOf(street.code, 'dispatcher')], 'dispatching');
}

export function supervisor(): DemoPerson {
  return one(staffOf(street.code, 'supervisor'), 'supervision');
}

export function streetDispatcher(): DemoPerson {
  return one(staffOf(street.code, 'dispatcher'), 'dispatching');
}
