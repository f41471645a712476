import type { NextTexts } from '../texts.ts';
import { clockWord } from '../clock-word.ts';
import { nouns } from './nouns.ts';

/** What comes if nobody acts. */
export const next: NextTexts = {
  climb: ({ to }) => `Unless it is done by then, the case climbs to ${to}`,
  remind: ({ clock }) =>
    `Unless it is done by then, the ${clockWord(nouns, clock)} is on record as missed, with a reminder`,
  overdue: ({ clock }) => `Unless it is done by then, the ${clockWord(nouns, clock)} is missed and the case is overdue`,
  supervise: ({ clock }) => `Unless it is done by then, the ${clockWord(nouns, clock)} is supervised again`,
  go_on: () => 'Unless somebody acts before, the case goes on by itself then, and its times run again',
};
