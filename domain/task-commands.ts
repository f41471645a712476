import type { UnitRef } from './place.ts';
import type { Rating, WhistleReason } from './task-events.ts';

/** What is told about the tasks beside a case: whistles to departments and the actions of an umbrella case (regulation.md §5; S0-9). */
export type TaskArgs =
  | { verb: 'whistle'; args: { reason: WhistleReason; arriveBy: number }; facts: { units: readonly UnitRef[] } }
  | { verb: 'approve_whistle'; args: { n: number } }
  | { verb: 'report_in'; args: { n: number } }
  | { verb: 'refuse_whistle'; args: { n: number } }
  | { verb: 'rule_whistle'; args: { n: number; uphold: boolean } }
  | { verb: 'give_task'; args: { dueOn?: string }; facts: { unit: UnitRef } }
  | { verb: 'finish_task'; args: { n: number } }
  | { verb: 'rate_whistle'; args: { n: number; rating: Rating } };
