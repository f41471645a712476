import type { CaseState } from '../../domain/case.ts';
import { isRunning } from '../../domain/clock.ts';
import { endangersPublic } from '../../domain/topics.ts';
import type { Matter } from './matters/matter.ts';
import type { Scene } from './scenes.ts';

/** Whether a matter can be told in this way. */
export function suits({ kind, topic, track = 'fast' }: Matter, { kinds, topics, plot }: Scene): boolean {
  if (topics) return topics.includes(topic);
  if (plot === 'withdrawn' && endangersPublic({ kind, topic, track })) return false;
  return kinds?.includes(kind) ?? kind !== 'dispute';
}

/** Whether a life has come at `now` (epoch ms) to what the scene wants. */
export function isAsWanted(state: CaseState, wanted: Scene, now: number): boolean {
  const { status, level, overdue, dueWithin } = wanted;
  if (state.status !== status || (level && state.level !== level)) return false;
  if (overdue !== undefined && overdue !== isOverdue(state)) return false;
  if (dueWithin === undefined) return true;
  const due = state.clocks.find(({ kind }) => kind === 'resolve')?.dueAt ?? now;
  return due > now && due <= now + dueWithin;
}

/** A total or a rework that was missed and still runs: the definition of the overdue view (data.md "Views"). */
export function isOverdue({ clocks }: CaseState): boolean {
  return clocks.some(
    (clock) => (clock.kind === 'resolve' || clock.kind === 'rework') && clock.state === 'missed' && isRunning(clock),
  );
}
