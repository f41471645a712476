import type { CaseState } from '../../domain/case.ts';
import type { Clock } from '../../domain/clock.ts';
import { climbTarget, nextRung } from '../../domain/escalation.ts';
import { isOpen } from '../../domain/statuses.ts';
import type { NextCode, Texts } from '../texts/texts.ts';
import { instantText } from './instants.ts';
import type { CaseView } from './schema.ts';

/** What happens next if nobody acts, or null where nothing does; `unit` gives a unit's name. */
export function viewNext(state: CaseState, texts: Texts, unit: (code: string) => string): CaseView['next'] {
  const rung = nextRung(state);
  const clock = rung && state.clocks.find(({ id }) => id === rung.clock);
  if (!clock || clock.dueAt === null || !isOpen(state.status)) return null;
  const what = codeOf(state, clock);
  const to = climbTarget(state);
  return {
    at: instantText(clock.dueAt),
    clock: clock.id,
    what,
    text: texts.next[what]({ clock: clock.kind, to: to ? unit(to.code) : '' }),
  };
}

function codeOf(state: CaseState, { kind }: Clock): NextCode {
  if (kind === 'holding') return climbTarget(state) ? 'climb' : 'remind';
  return kind === 'resolve' || kind === 'rework' ? 'overdue' : 'remind';
}
