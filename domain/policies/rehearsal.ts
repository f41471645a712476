import type { BudgetCode } from '../budget.ts';
import type { FixedClocks, HoldingBudgets, Policy, PolicyRow } from '../policy.ts';
import type { Rung, Rungs } from '../rungs.ts';
import { defaultRungs } from './default-rungs.ts';
import { ordinance5wd } from './ordinance-5wd.ts';
import { rehearsedBudget as rehearsed } from './rehearsal-budgets.ts';

/** The ordinance at the pace of a training (sla-matrix.md): every budget in emergency minutes, so that a ladder of days is climbed in an hour. */
export const rehearsal: Policy = {
  ...ordinance5wd,
  name: 'rehearsal',
  rows: ordinance5wd.rows.map(rehearseRow),
  fixed: rehearseFixed(ordinance5wd.fixed),
  rungs: rehearseRungs(defaultRungs([])),
};

function rehearseRungs(rungs: Rungs): Rungs {
  const soon = (rung: Rung) =>
    rung.replace(/^([-+])(\S+)/, (_, sign: string, code: BudgetCode) => `${sign}${rehearsed(code)}`) as Rung;
  return Object.fromEntries(Object.entries(rungs).map(([family, said]) => [family, said.map(soon)]));
}

function rehearseRow({ contact, holding, milestones, ...row }: PolicyRow): PolicyRow {
  return {
    ...row,
    accept: rehearsed(row.accept),
    ...(contact && { contact: rehearsed(contact) }),
    ...(holding && { holding: rehearseHolding(holding) }),
    resolve: rehearsed(row.resolve),
    ...(milestones && { milestones: milestones.map((each) => ({ ...each, budget: rehearsed(each.budget) })) }),
    sources: scaledSources(row.sources),
  };
}

function rehearseHolding({ grid, community, onExpiry }: HoldingBudgets): HoldingBudgets {
  return { grid: rehearsed(grid), community: rehearsed(community), onExpiry };
}

function rehearseFixed(fixed: FixedClocks): FixedClocks {
  const { fast, urgent, joint, critical } = fixed.dispatch;
  return {
    ...fixed,
    dispatch: {
      fast: rehearsed(fast),
      urgent: rehearsed(urgent),
      joint: rehearsed(joint),
      critical: rehearsed(critical),
    },
    verify: rehearsed(fixed.verify),
    callback: rehearsed(fixed.callback),
    rework: rehearsed(fixed.rework),
    info: rehearsed(fixed.info),
    review: rehearsed(fixed.review),
    extensionRuling: rehearsed(fixed.extensionRuling),
    objectionRuling: rehearsed(fixed.objectionRuling),
    mediate: rehearsed(fixed.mediate),
    followUps: fixed.followUps.map(rehearsed),
    confirm: rehearsed(fixed.confirm),
    // Dates on which to remind cannot be shortened: the whole window is over within a day.
    confirmReminderDays: [],
    sources: scaledSources(fixed.sources),
  };
}

function scaledSources(sources: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sources).map(([field, source]) => [
      field,
      `演练换算：1工作日为10分钟 (rehearsal: a working day is ten minutes)；${source}`,
    ]),
  );
}
