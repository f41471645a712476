import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { CalendarVersion } from '../../database/entities/calendar-version.ts';
import { PolicyVersion } from '../../database/entities/policy-version.ts';
import type { CaseState } from '../../domain/case.ts';
import { budgetOf, type Clock } from '../../domain/clock.ts';
import { explain } from '../../domain/explanation.ts';
import type { Policy } from '../../domain/policy.ts';
import { sourceFieldOf } from '../../domain/policy-sources.ts';
import type { WorkCalendar } from '../../domain/work-calendar.ts';
import { problem } from '../problems.ts';
import type { Language } from '../texts/language.ts';
import { textsIn } from '../texts/texts.ts';
import { runningLedger } from './clock-view.ts';
import type { ClockExplanationView } from './explanation-schema.ts';
import { viewExplanation } from './explanation-view.ts';

/** Why a clock of a case is due when it is: the row and its source, and each date counted or not. */
export async function explainClock(
  em: SqlEntityManager,
  state: CaseState,
  clockId: string,
  language: Language,
): Promise<ClockExplanationView> {
  const clock = state.clocks.find(({ id }) => id === clockId);
  if (!clock) throw problem('not_found');
  const calendar = await readCalendar(em, clock, state);
  const explanation = explain(calendar, budgetOf(clock), runningLedger(clock), clock.limit);
  return {
    clock: clock.id,
    row: clock.policy,
    source: await readSource(em, clock, state),
    extendedDays: clock.extendedDays ?? 0,
    ...viewExplanation(explanation, textsIn(language)),
  };
}

/** A clock that ended before its case was bound to another calendar was counted on the one that it names (`name@version`). */
async function readCalendar(em: SqlEntityManager, clock: Clock, { rules }: CaseState): Promise<WorkCalendar> {
  const [, name, version] = /^(.+)@(\d+)$/.exec(clock.calendar) ?? [];
  if (name === undefined || clock.calendar === rules.calendar.version) return rules.calendar;
  const stored = await em.findOne(CalendarVersion, { name, version: Number(version) });
  return stored?.body ?? rules.calendar;
}

/** Budgets travel with a case and their sources do not: those stand in the policy version that the clock names (`name@version/row`). */
async function readSource(em: SqlEntityManager, clock: Clock, { track }: CaseState): Promise<string> {
  const [, name, version, row] = /^(.+)@(\d+)\/(.+)$/.exec(clock.policy) ?? [];
  if (name === undefined || row === undefined) return '';
  const stored = await em.findOne(PolicyVersion, { name, version: Number(version) });
  return stored ? sourceOf(stored.body, row, clock, track) : '';
}

function sourceOf(policy: Policy, rowId: string, clock: Clock, track: CaseState['track']): string {
  const row = policy.rows.find(({ id }) => id === rowId);
  const field = sourceFieldOf(clock, track);
  return row?.sources[field] ?? policy.fixed.sources[field] ?? '';
}
