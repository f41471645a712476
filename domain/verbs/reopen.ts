import { start } from '../case-clocks.ts';
import { dayMs } from '../days.ts';
import { startHolding } from '../escalation.ts';
import { refuse } from '../refusals.ts';
import { words, type VerbRule } from './verb.ts';

/** A closed case may be opened again within this many days (case-life.md "reopen"). */
const windowDays = 30;

/** 重新办理: back in progress at its last holder with fresh total and level times; the old verdicts stay (`reopen_window_over`). */
export const reopen: VerbRule<'reopen'> = {
  from: ['closed'],
  bar({ closedAt }, { at }) {
    return closedAt !== undefined && at > closedAt + windowDays * dayMs ? refuse('reopen_window_over') : null;
  },
  decide(state, command) {
    const clocks = [start(state, 'resolve', state.rules.row.resolve), ...startHolding(state, state.level)];
    return [{ type: 'reopened', data: {}, clocks, ...words(command) }];
  },
};
