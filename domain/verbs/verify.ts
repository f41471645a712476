import { stop } from '../case-clocks.ts';
import type { CaseState } from '../case.ts';
import type { ClockChange } from '../clock.ts';
import { refuse } from '../refusals.ts';
import { closed, nextCheck, startCheck } from './closing.ts';
import { overReworkLimit, reworkStarted } from './rework.ts';
import { words, type VerbRule } from './verb.ts';

/** 核查: somebody other than who fed back (`same_person`) looks at the place; a failure takes the feedback back and starts a rework. */
export const verify: VerbRule<'verify'> = {
  from: ['awaiting_verify'],
  decide(state, command, { post }) {
    if ('person' in command.by && command.by.person === state.fedBackBy) return refuse('same_person');
    if (command.args.passed) {
      const next = nextCheck(state, 'verification');
      const clocks = [...stop(state, 'verify'), ...(next ? [startCheck(state, next)] : [])];
      const verified = { type: 'verified', data: next ? { next } : {}, clocks, ...words(command) } as const;
      return next ? [verified] : [verified, closed(state, 'verification', 'verify')];
    }
    return (
      overReworkLimit(state, post) ?? [
        {
          type: 'verification_failed',
          data: {},
          clocks: [...stop(state, 'verify'), ...resolveRunsOn(state)],
          ...words(command),
        },
        reworkStarted(state, 'verification'),
      ]
    );
  },
};

/** Only the feedback that survives verification stops the total time (sla.md "Clocks of a case"). */
export function resolveRunsOn(state: CaseState): ClockChange[] {
  const last = state.clocks.findLast(({ kind }) => kind === 'resolve');
  return last ? [{ do: 'run_on', id: last.id }] : [];
}
