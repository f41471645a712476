import type { NextTexts } from '../texts.ts';
import { nouns } from './nouns.ts';

/** What comes if nobody acts. */
export const next: NextTexts = {
  climb: ({ to }) => `Unless it is done by then, the case climbs to ${to}`,
  remind: ({ clock }) =>
    `Unless it is done by then, the ${nouns.clocks[clock]} is on record as missed, with a reminder`,
  overdue: ({ clock }) => `Unless it is done by then, the ${nouns.clocks[clock]} is missed and the case is overdue`,
};
