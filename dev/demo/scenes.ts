import { minuteMs } from '../../domain/days.ts';
import type { CaseKind } from '../../domain/kinds.ts';
import type { Level } from '../../domain/levels.ts';
import type { CaseStatus } from '../../domain/statuses.ts';
import type { plots } from './plots.ts';

/** How some cases stand at the moment of seeding, and how they came there. */
export type Scene = {
  count: number;
  plot: keyof typeof plots;
  /** What a life must have come to, or it is another one that is lived. */
  status: CaseStatus;
  level?: Level;
  overdue?: boolean;
  /** The total time ends within so long from now (ms). */
  dueWithin?: number;
  kinds?: readonly CaseKind[];
  topics?: readonly string[];
  /** The place is known to the desk of this unit only. */
  desk?: string;
  /** Registered between so many days ago. */
  daysAgo?: readonly [from: number, to: number];
};

const soon = [0.96, 0.9999] as const;
const open: readonly Scene[] = [
  { count: 2, plot: 'untouched', status: 'pending_dispatch', desk: 'YX', daysAgo: [0.003, 2] },
  { count: 1, plot: 'untouched', status: 'pending_dispatch', desk: 'YX-01', daysAgo: [0.003, 1] },
  { count: 1, plot: 'untouched', status: 'pending_dispatch', desk: 'YX-02', daysAgo: [0.003, 1] },
  { count: 1, plot: 'untouched', status: 'pending_dispatch', desk: 'YX-03', daysAgo: [0.1, 3] },
  {
    count: 2,
    plot: 'proposed',
    status: 'pending_dispatch',
    desk: 'YX',
    topics: ['petition', 'report'],
    daysAgo: [0.05, 4],
  },
  { count: 4, plot: 'untouched', status: 'pending_accept', level: 'grid', overdue: false },
  { count: 2, plot: 'dispatched', status: 'pending_accept', level: 'grid', desk: 'YX' },
  { count: 3, plot: 'climbed', status: 'pending_accept', level: 'community', overdue: false },
  { count: 2, plot: 'escalated', status: 'pending_accept', level: 'community', overdue: false },
  { count: 2, plot: 'toStreet', status: 'pending_accept', level: 'street', overdue: false, daysAgo: [0.2, 20] },
  { count: 2, plot: 'toStreet', status: 'pending_accept', level: 'street', overdue: true, daysAgo: [0.5, 30] },
  { count: 1, plot: 'pushedDown', status: 'pending_accept', level: 'community', daysAgo: [0.2, 20] },
  { count: 1, plot: 'atDepartment', status: 'pending_accept', level: 'street', daysAgo: [0.2, 20] },
  { count: 1, plot: 'assigned', status: 'in_progress', level: 'grid', overdue: false },
  { count: 3, plot: 'begun', status: 'in_progress', level: 'grid', overdue: false },
  { count: 1, plot: 'begun', status: 'in_progress', level: 'grid', kinds: ['dispute'], overdue: false },
  { count: 1, plot: 'escalatedBegun', status: 'in_progress', level: 'community', overdue: false },
  { count: 2, plot: 'climbedBegun', status: 'in_progress', level: 'community', overdue: false },
  { count: 2, plot: 'atStreet', status: 'in_progress', level: 'street', overdue: false, daysAgo: [0.2, 25] },
  { count: 3, plot: 'atStreet', status: 'in_progress', level: 'street', overdue: true, daysAgo: [0.5, 40] },
  { count: 1, plot: 'departmentBegun', status: 'in_progress', level: 'street', overdue: false, daysAgo: [0.3, 25] },
  { count: 2, plot: 'departmentBegun', status: 'in_progress', level: 'street', overdue: true, daysAgo: [1, 40] },
  {
    count: 2,
    plot: 'heldTooLong',
    status: 'in_progress',
    topics: ['errand', 'micro_wish'],
    daysAgo: [15, 34],
    overdue: true,
  },
  { count: 1, plot: 'begun', status: 'in_progress', topics: ['petition'], daysAgo: [1, 14] },
  { count: 1, plot: 'reopened', status: 'in_progress', daysAgo: [4, 20] },
  {
    count: 2,
    plot: 'atStreet',
    status: 'in_progress',
    topics: ['utility_supply', 'waterlogging'],
    daysAgo: soon,
    dueWithin: 60 * minuteMs,
  },
  { count: 6, plot: 'fedBack', status: 'awaiting_verify', level: 'grid' },
  { count: 2, plot: 'climbedFedBack', status: 'awaiting_verify', level: 'community', daysAgo: [0.1, 20] },
  { count: 5, plot: 'verified', status: 'awaiting_callback' },
  { count: 2, plot: 'noAnswer', status: 'awaiting_callback', daysAgo: [0.5, 14] },
  { count: 3, plot: 'failedCheck', status: 'reworking', overdue: false, daysAgo: [0.3, 12] },
  { count: 2, plot: 'unsolved', status: 'reworking', overdue: false, daysAgo: [0.3, 12] },
  { count: 2, plot: 'failedCheck', status: 'reworking', overdue: true, daysAgo: [2, 30] },
];

const past = [0.3, 35] as const;
const ended: readonly Scene[] = [
  { count: 7, plot: 'finished', status: 'closed', daysAgo: past },
  { count: 4, plot: 'finished', status: 'closed', kinds: ['dispute'], daysAgo: past },
  { count: 5, plot: 'escalatedFinished', status: 'closed', daysAgo: past },
  { count: 5, plot: 'climbedFinished', status: 'closed', daysAgo: past },
  { count: 6, plot: 'finishedLate', status: 'closed', daysAgo: [4, 40] },
  { count: 3, plot: 'doneAgain', status: 'closed', daysAgo: past },
  { count: 2, plot: 'neverReached', status: 'closed', daysAgo: [5, 35] },
  { count: 2, plot: 'explained', status: 'closed', daysAgo: past },
  { count: 4, plot: 'dispatchedFinished', status: 'closed', desk: 'YX', daysAgo: past },
  { count: 3, plot: 'rejected', status: 'rejected', desk: 'YX', topics: ['petition', 'report'], daysAgo: past },
  { count: 4, plot: 'withdrawn', status: 'withdrawn', daysAgo: past },
  { count: 2, plot: 'finished', status: 'closed', topics: ['other'], daysAgo: past },
];

/** What goes another way than being closed on the spot, which is how most cases end. */
export const scenes: readonly Scene[] = [...open, ...ended];

export const caseCount = 200;
