import type { Words } from '../words.ts';
import { app } from './app.ts';
import { board } from './board.ts';
import { caseWords } from './case.ts';
import { clocks } from './clocks.ts';
import { events } from './events.ts';
import { faults } from './faults.ts';
import { keys } from './keys.ts';
import { kinds } from './kinds.ts';
import { logIn } from './log-in.ts';
import { mediation } from './mediation.ts';
import { people } from './people.ts';
import { pill } from './pill.ts';
import { reports } from './reports.ts';
import { statuses } from './statuses.ts';
import { verbs } from './verbs.ts';
import { views } from './views.ts';

export const en = {
  app,
  board,
  case: caseWords,
  clocks,
  events,
  faults,
  keys,
  kinds,
  logIn,
  mediation,
  people,
  pill,
  reports,
  statuses,
  verbs,
  views,
} satisfies Words;
