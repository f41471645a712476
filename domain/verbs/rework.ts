import { start } from '../case-clocks.ts';
import type { CaseState } from '../case.ts';
import { reworkRounds } from '../permissions.ts';
import { refuse, type Refusal } from '../refusals.ts';
import type { Post } from '../roles.ts';
import type { Draft } from './verb.ts';

/** 重办: back to the holder for the budget of a rework, running beside the total time. */
export function reworkStarted(state: CaseState, after: 'verification' | 'callback' | 'supervisor'): Draft {
  return {
    type: 'rework_started',
    data: { round: state.reworkRound + 1, after },
    clocks: [start(state, 'rework', state.rules.row.fixed.rework)],
  };
}

/** After two rounds only the supervisor may send a case back once more (`rework_limit`). */
export function overReworkLimit(state: CaseState, { role }: Post): Refusal | null {
  return state.reworkRound >= reworkRounds && role !== 'supervisor' ? refuse('rework_limit') : null;
}
