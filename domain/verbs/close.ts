import { refuse } from '../refusals.ts';
import type { VerbRule } from './verb.ts';

/** 结案 by hand is for a dispute with an outcome only; every other case closes by its feedback or call-back (`wrong_status`). */
export const close: VerbRule<'close'> = {
  from: [],
  decide: () => refuse('wrong_status'),
};
