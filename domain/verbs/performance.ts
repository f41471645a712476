import { unstoppedClock } from '../case-clocks.ts';
import type { CaseState } from '../case.ts';
import type { ClockChange } from '../clock.ts';
import { isAgreement } from '../mediation.ts';
import { refuse } from '../refusals.ts';
import { openStatuses } from '../statuses.ts';
import { words, type VerbRule } from './verb.ts';

const duringOrAfter = [...openStatuses, 'closed'] as const;

/** 履行: a dated term of the agreement was performed, late ones too, or will not be (L2 31; `not_found` for one unknown, `wrong_status` once it is performed). */
export const recordPerformance: VerbRule<'record_performance'> = {
  from: duringOrAfter,
  bar: ({ mediation }) => {
    const { performances = [] } = mediation ?? {};
    if (performances.length === 0) return refuse('not_found');
    return performances.every(({ state }) => state === 'performed') ? refuse('wrong_status') : null;
  },
  decide(state, command) {
    const { n, performed } = command.args;
    const due = state.mediation?.performances?.find((performance) => performance.n === n);
    if (!due) return refuse('not_found');
    if (due.state === 'performed') return refuse('wrong_status');
    const clocks = performed ? ending(state, `performance:${n}`) : [];
    return [{ type: 'performance_recorded', data: { n, performed }, clocks, ...words(command) }];
  },
};

/** 回访 of an agreement: whether it is kept, after a week and after a month (R16). */
export const followUp: VerbRule<'follow_up'> = {
  from: duringOrAfter,
  bar: (state) => (unstoppedClock(state, 'followup') ? null : refuse('wrong_status')),
  decide(state, command) {
    const clock = unstoppedClock(state, 'followup');
    if (!clock) return refuse('wrong_status');
    const n = (state.mediation?.followUps ?? 0) + 1;
    const data = { n, kept: command.args.kept };
    return [{ type: 'followed_up', data, clocks: [{ do: 'stop', id: clock.id }], ...words(command) }];
  },
};

/** 司法确认: both parties applied to the court within thirty days of the agreement (`deadline_passed` later; L2 33), and later what the court decided. */
export const applyConfirmation: VerbRule<'apply_confirmation'> = {
  from: duringOrAfter,
  bar({ mediation }) {
    if (!mediation?.outcome || !isAgreement(mediation.outcome)) return refuse('wrong_status');
    return mediation.confirmation?.decision ? refuse('wrong_status') : null;
  },
  decide(state, command) {
    const { appliedAt, decision } = command.args;
    const window = state.clocks.findLast(({ kind }) => kind === 'confirm');
    const isLate = window?.dueAt !== null && window?.dueAt !== undefined && appliedAt > window.dueAt;
    if (isLate && !state.mediation?.confirmation) return refuse('deadline_passed');
    return [
      {
        type: 'confirmation_applied',
        data: { appliedAt, ...(decision && { decision }) },
        clocks: ending(state, 'confirm'),
        ...words(command),
      },
    ];
  },
};

function ending(state: CaseState, kind: 'confirm' | `performance:${number}`): ClockChange[] {
  const clock = unstoppedClock(state, kind);
  return clock ? [{ do: 'stop', id: clock.id }] : [];
}
