import { app } from './app.ts';
import { board } from './board.ts';
import { bulk } from './bulk.ts';
import { bulletins } from './bulletins.ts';
import { catalogue } from './catalogue.ts';
import { caseWords } from './case.ts';
import { clocks } from './clocks.ts';
import { digests } from './digests.ts';
import { duplicates } from './duplicates.ts';
import { events } from './events.ts';
import { faults } from './faults.ts';
import { files } from './files.ts';
import { intake } from './intake.ts';
import { intakeLinks } from './intake-links.ts';
import { joint } from './joint-handling.ts';
import { keys } from './keys.ts';
import { kinds } from './kinds.ts';
import { logIn } from './log-in.ts';
import { map } from './map.ts';
import { mediation } from './mediation.ts';
import { origins } from './origins.ts';
import { paper } from './paper.ts';
import { parties } from './parties.ts';
import { people } from './people.ts';
import { phone } from './phone.ts';
import { pill } from './pill.ts';
import { repeats } from './repeats.ts';
import { rates } from './rates.ts';
import { reports } from './reports.ts';
import { reviews } from './reviews.ts';
import { rules } from './rules.ts';
import { rulings } from './rulings.ts';
import { scan } from './scan.ts';
import { standing } from './standing.ts';
import { statuses } from './statuses.ts';
import { triage } from './triage.ts';
import { verbs } from './verbs.ts';
import { views } from './views.ts';
import { whatIf } from './what-if.ts';
import { why } from './why.ts';

export const zh = {
  app,
  board,
  bulk,
  bulletins,
  case: caseWords,
  catalogue,
  clocks,
  digests,
  duplicates,
  events,
  faults,
  files,
  intake,
  intakeLinks,
  joint,
  keys,
  kinds,
  logIn,
  map,
  mediation,
  origins,
  paper,
  parties,
  people,
  phone,
  pill,
  repeats,
  rates,
  reports,
  reviews,
  rules,
  rulings,
  scan,
  standing,
  statuses,
  triage,
  verbs,
  views,
  whatIf,
  why,
} as const;
