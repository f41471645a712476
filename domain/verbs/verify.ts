import { runningClock, stop } from '../case-clocks.ts';
import type { CaseState } from '../case.ts';
import type { CaseRules } from '../case-events.ts';
import { familyOf, type Clock, type ClockChange } from '../clock.ts';
import { reread } from '../rereading.ts';
import { byHandler, closed, nextCheck, startCheck } from './closing.ts';
import { overReworkLimit, reworkStarted } from './rework.ts';
import { words, type VerbRule } from './verb.ts';

/** 核查: somebody other than who fed back (`same_person`) looks at the place; a failure takes the feedback back and starts a rework. */
export const verify: VerbRule<'verify'> = {
  from: ['awaiting_verify'],
  bar: byHandler,
  decide(state, command, { post }) {
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
          clocks: [...stop(state, 'verify'), ...takeStopBack(state)],
          ...words(command),
        },
        reworkStarted(state, 'verification'),
      ]
    );
  },
};

/** The total time runs on unless an earlier feedback, one that survived its verification, has stopped it (sla.md "Clocks of a case"). */
export function takeStopBack(state: CaseState): ClockChange[] {
  const fedBackAt = runningClock(state, 'verify')?.startedAt;
  return state.clocks.some(({ kind, stoppedAt }) => kind === 'resolve' && stoppedAt === fedBackAt)
    ? resolveRunsOn(state)
    : [];
}

/** Takes the stop of the total time back, as if it had run on, and that of the milestones that nobody had reported. Where the rules have changed
 * since, they are read again under the new ones. */
export function resolveRunsOn({ clocks, reached = [], rules }: CaseState): ClockChange[] {
  const last = clocks.findLast(({ kind }) => kind === 'resolve');
  if (!last) return [];
  const unreached = clocks.filter(
    ({ kind, state, stoppedAt }) =>
      familyOf(kind) === 'milestone' &&
      state !== 'void' &&
      stoppedAt === last.stoppedAt &&
      !reached.includes(kind.split(':')[1] ?? ''),
  );
  return [last, ...unreached].flatMap((clock) => [
    { do: 'run_on', id: clock.id } as const,
    ...(isReadBy(clock, rules) ? [] : [reread(clock, rules)]),
  ]);
}

function isReadBy({ policy, calendar }: Clock, rules: CaseRules): boolean {
  return policy === `${rules.row.policy}/${rules.row.id}` && calendar === rules.calendar.version;
}
