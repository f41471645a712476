import { budgetFault, deadline, warningInstant } from '../../domain/deadlines.ts';
import { explain } from '../../domain/explanation.ts';
import { ledgerWithPauses, type Ledger } from '../../domain/ledger.ts';
import type { Budget } from '../../domain/budget.ts';
import type { Classification, Policy } from '../../domain/policy.ts';
import { isOffered, type Catalogue } from '../../domain/catalogue.ts';
import type { WorkCalendar } from '../../domain/work-calendar.ts';
import { viewExplanation } from '../cases/explanation-view.ts';
import { instantOrNull } from '../cases/instants.ts';
import { fieldProblem } from '../field-errors.ts';
import { problem } from '../problems.ts';
import type { Language } from '../texts/language.ts';
import { textsIn } from '../texts/texts.ts';
import { forecast } from './forecast.ts';
import type { BudgetAnswerView, CaseAnswerView } from './schema.ts';

// Years beyond these are typing errors, and their due times could no longer be written with four digits.
const earliest = Date.parse('1970-01-02T00:00:00Z');
const latest = Date.parse('9000-01-01T00:00:00Z');

/** Every clock that a case registered at `start` would carry if nobody acted, with the reasons. Throws `unknown_topic`. */
export function whatIfCase(
  { policy, calendar, catalogue }: { policy: Policy; calendar: WorkCalendar; catalogue: Catalogue },
  what: Classification,
  start: number,
  language: Language,
): CaseAnswerView {
  if (what.topic !== undefined && !isOffered(catalogue, what.kind, what.topic)) throw problem('unknown_topic');
  const { row, clocks } = forecast(policy, calendar, what, start);
  return {
    row: row.id,
    policy: `${policy.name}@${policy.version}`,
    calendar: calendar.version,
    clocks: clocks.map(({ kind, level, unit, budget, startAt, source }) => {
      const ledger: Ledger = [[startAt, null]];
      const warnAt = instantOrNull(warningInstant(calendar, { unit, budget }, ledger));
      const answer = whatIfBudget(calendar, { unit, budget }, ledger, language);
      return { kind, ...(level && { level }), unit, budget, ...answer, warnAt, source };
    }),
  };
}

/** When a single budget is due, with the reasons. Throws `validation_failed` for a budget that no clock can have. */
export function whatIfBudget(
  calendar: WorkCalendar,
  budget: Budget,
  ledger: Ledger,
  language: Language,
): BudgetAnswerView {
  const fault = budgetFault(budget);
  if (fault) throw fieldProblem('/budget', fault, language);
  const due = deadline(calendar, budget, ledger);
  return {
    dueAt: instantOrNull(due?.dueAt),
    provisional: due?.provisional ?? false,
    explanation: viewExplanation(explain(calendar, budget, ledger), textsIn(language)),
  };
}

/** The ledger of a clock that started at `start` (epoch ms) and was paused at these moments (ISO 8601 text). Throws `validation_failed`. */
export function readLedger(start: number, pauses: readonly { from: string; to: string }[], language: Language): Ledger {
  const spans = pauses.map(({ from, to }, index) => {
    const span = [
      readMoment(from, `/pauses/${index}/from`, language),
      readMoment(to, `/pauses/${index}/to`, language),
    ] as const;
    if (span[1] < span[0]) throw fieldProblem(`/pauses/${index}/to`, 'reversed', language);
    return span;
  });
  return ledgerWithPauses(start, spans);
}

/** An instant as epoch milliseconds. Throws `validation_failed` where it is beyond any calendar. */
export function readMoment(text: string, pointer: string, language: Language): number {
  const at = Date.parse(text);
  if (at >= earliest && at < latest) return at;
  throw fieldProblem(pointer, 'moment', language);
}
