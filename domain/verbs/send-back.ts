import { stop } from '../case-clocks.ts';
import { reworkStarted } from './rework.ts';
import { words, type VerbRule } from './verb.ts';
import { takeStopBack } from './verify.ts';

/** 重办 by the supervisor: what was fed back is to be done again, before its check is over and however often; the total time runs on where the feedback was not verified yet (sla-matrix.md §3 "rework"). */
export const rework: VerbRule<'rework'> = {
  from: ['awaiting_verify', 'awaiting_callback'],
  decide(state, command) {
    const started = reworkStarted(state, 'supervisor');
    const clocks = [...stop(state, 'verify', 'callback'), ...takeStopBack(state), ...(started.clocks ?? [])];
    return [{ ...started, clocks, ...words(command) }];
  },
};
