import type { Rung, Rungs } from '../rungs.ts';

const warned: readonly Rung[] = ['75%'];
const dayBefore: readonly Rung[] = ['-1cd'];
const supervised: readonly Rung[] = ['75% blue', 'due yellow', '+5wd red'];

/** Who is told when, in every profile for offices (sla.md "Rungs"): automatic cards come only from the total time, mediation and milestones. The days
 * on which a confirmation is called to mind are those of the policy. */
export function defaultRungs(confirmReminderDays: readonly number[]): Rungs {
  return {
    holding: warned,
    milestone: supervised,
    resolve: supervised,
    rework: warned,
    mediate: supervised,
    performance: dayBefore,
    confirm: confirmReminderDays.map((days): Rung => `day${days}`),
  };
}
