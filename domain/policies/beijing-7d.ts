import type { Policy, PolicyRow } from '../policy.ts';
import { ordinance5wd } from './ordinance-5wd.ts';
import { beijingSevenDays } from './sources.ts';

/** The profile of Beijing's practice (sla-matrix.md): the ordinance, whose R1, R5 and R9 are Beijing's already, with seven calendar days for R6. */
export const beijing7d: Policy = { ...ordinance5wd, name: 'beijing-7d', rows: ordinance5wd.rows.map(inSevenDays) };

function inSevenDays(row: PolicyRow): PolicyRow {
  if (row.id !== 'R6') return row;
  return { ...row, resolve: '7cd', sources: { ...row.sources, resolve: beijingSevenDays } };
}
