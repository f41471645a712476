import type { CaseState } from './case.ts';
import { familyOf, isRunning, isUnstopped, type Clock, type ClockChange, type ClockFamily } from './clock.ts';
import type { Draft } from './verbs/verb.ts';

/** What stands still while a case waits for its reporter or is listed (sla.md "Deadline words"). */
const pausing: readonly ClockFamily[] = ['holding', 'resolve', 'milestone', 'mediate'];

/** The pauses of a suspension: none where the policy row never pauses (R1–R5). */
export function pauseClocks({ clocks, rules }: CaseState): ClockChange[] {
  if (!rules.row.pause) return [];
  return clocks
    .filter((clock) => isRunning(clock) && pausing.includes(familyOf(clock.kind)))
    .map(({ id }) => ({ do: 'pause', id }));
}

/** What begins while a case is suspended stands still with the rest. */
export function pauseBegun(state: CaseState, begun: readonly ClockChange[]): ClockChange[] {
  const isSuspended = state.status === 'awaiting_info' || state.status === 'listed';
  if (!isSuspended || !state.rules.row.pause) return [];
  return begun.flatMap((change) =>
    change.do === 'start' && pausing.includes(familyOf(change.kind)) ? [{ do: 'pause', id: change.id }] : [],
  );
}

/** Every paused clock runs again. */
export function resumeClocks({ clocks }: CaseState): ClockChange[] {
  return clocks
    .filter((clock) => isUnstopped(clock) && clock.state === 'paused')
    .map(({ id }) => ({ do: 'resume', id }));
}

/** The reporter did not answer in time: the case goes on without (case-life.md `awaiting_info`). */
export function informationLapsed(state: CaseState, { id }: Clock, miss: ClockChange): Draft {
  const clocks = [miss, { do: 'void', id } as const, ...resumeClocks(state)];
  return { type: 'information_given', data: { answered: false, clock: id }, clocks };
}

/** The review date came and nobody had taken the case off the list: it goes on by itself, so that no pause is for ever. */
export function reviewCame(state: CaseState, { id }: Clock, miss: ClockChange): Draft {
  return { type: 'unlisted', data: { clock: id }, clocks: [miss, { do: 'void', id }, ...resumeClocks(state)] };
}
