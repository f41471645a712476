import type { CaseView } from '../read-case.ts';
import type { Field } from './verb-form.ts';

export type TaskView = CaseView['children'][number];

/** The tasks of a case that a field can be about, for somebody of these units. */
export function taskChoices(
  { states, mine, whistles }: Field & { kind: 'task' },
  { children }: Pick<CaseView, 'children'>,
  units: readonly string[],
): TaskView[] {
  return children.filter(
    ({ kind, state, unit }) =>
      states.includes(state) && (!mine || units.includes(unit.code)) && (!whistles || kind === 'whistle'),
  );
}
