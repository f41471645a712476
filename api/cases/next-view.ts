import type { CaseState } from '../../domain/case.ts';
import type { Clock } from '../../domain/clock.ts';
import { nextEnd } from '../../domain/case-rungs.ts';
import { climbTarget } from '../../domain/escalation.ts';
import { dueRung } from '../../domain/rungs.ts';
import { isOpen } from '../../domain/statuses.ts';
import type { NextCode, Texts } from '../texts/texts.ts';
import { instantText } from './instants.ts';
import type { CaseView } from './schema.ts';

/** What happens next if nobody acts, or null where nothing does; `unit` gives a unit's name. */
export function viewNext(state: CaseState, texts: Texts, unit: (code: string) => string): CaseView['next'] {
  const rung = nextEnd(state);
  const clock = rung && state.clocks.find(({ id }) => id === rung.clock);
  if (!clock || !isOpen(state.status)) return null;
  const isDue = rung.rung === dueRung;
  const what = isDue ? codeOf(state, clock) : 'supervise';
  const to = climbTarget(state);
  return {
    // People read the due time, not the millisecond after it from which it has passed.
    at: instantText(isDue ? (clock.dueAt ?? rung.at) : rung.at),
    clock: clock.id,
    what,
    text: texts.next[what]({ clock: clock.kind, to: to ? unit(to.code) : '' }),
  };
}

function codeOf(state: CaseState, { kind }: Clock): NextCode {
  if (kind === 'holding') return climbTarget(state) ? 'climb' : 'remind';
  if (kind === 'info' || kind === 'review') return 'go_on';
  return kind === 'resolve' || kind === 'rework' ? 'overdue' : 'remind';
}
