import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { PolicyVersion } from '../../database/entities/policy-version.ts';
import type { CaseState } from '../../domain/case.ts';
import { budgetOf, type Clock } from '../../domain/clock.ts';
import { explain } from '../../domain/explanation.ts';
import type { Policy } from '../../domain/policy.ts';
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
  const explanation = explain(state.rules.calendar, budgetOf(clock), runningLedger(clock));
  return {
    clock: clock.id,
    row: clock.policy,
    source: await readSource(em, clock, state),
    ...viewExplanation(explanation, textsIn(language)),
  };
}

/** Budgets travel with a case and their sources do not: those stand in the policy version that the clock names (`name@version/row`). */
async function readSource(em: SqlEntityManager, clock: Clock, { track }: CaseState): Promise<string> {
  const [, name, version, row] = /^(.+)@(\d+)\/(.+)$/.exec(clock.policy) ?? [];
  if (name === undefined || row === undefined) return '';
  const stored = await em.findOne(PolicyVersion, { name, version: Number(version) });
  return stored ? sourceOf(stored.body, row, clock, track) : '';
}

function sourceOf(policy: Policy, rowId: string, { kind, level }: Clock, track: CaseState['track']): string {
  const row = policy.rows.find(({ id }) => id === rowId);
  const field = kind === 'holding' ? `holding.${level}` : kind === 'dispatch' ? `dispatch.${track}` : kind;
  return row?.sources[field] ?? policy.fixed.sources[field] ?? policy.fixed.sources[kind] ?? '';
}
