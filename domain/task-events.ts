import type { CaseEvent } from './case-events.ts';

export const whistleReasons = ['strong_demand', 'joint_enforcement', 'emergency'] as const;

/** The three cases in which a street may call departments (W24). */
export type WhistleReason = (typeof whistleReasons)[number];

export const ratings = ['good', 'fair', 'poor'] as const;

export type Rating = (typeof ratings)[number];

export type TaskEventBody =
  | {
      type: 'whistled';
      data: { tasks: readonly number[]; units: readonly string[]; reason: WhistleReason; arriveBy: number };
    }
  | { type: 'whistle_approved'; data: { tasks: readonly number[] } }
  | { type: 'reported_in'; data: { n: number } }
  | { type: 'whistle_refused'; data: { n: number } }
  | { type: 'whistle_ruled'; data: { n: number; upheld: boolean } }
  | { type: 'task_given'; data: { n: number; unit: string; dueOn?: string } }
  | { type: 'whistle_finished'; data: { n: number } }
  | { type: 'whistle_rated'; data: { n: number; side: 'street' | 'department'; rating: Rating } };

export type TaskEvent = CaseEvent & TaskEventBody;
