import type { Step } from './life.ts';
import type { Steps } from './steps.ts';

/** How a case goes, as far as time allows. `grid` is where its place lies, `department` who is competent beside the ladder. */
export type Plot = (steps: Steps, where: { grid: string; department: string }) => readonly Step[];

const begun: Plot = (s) => [s.accept(s.in(6, 70)), s.contact(s.in(5, 60)), s.note(s.in(20, 240))];
const fedBack: Plot = (s, w) => [...begun(s, w), s.feedback(s.in(60, 900))];
const verified: Plot = (s, w) => [...fedBack(s, w), s.verify(s.in(40, 500), true)];
const finished: Plot = (s, w) => [...verified(s, w), s.satisfied(s.in(60, 900))];
const escalated: Plot = (s, w) => [...begun(s, w), s.escalate(s.in(30, 200))];
const escalatedBegun: Plot = (s, w) => [...escalated(s, w), s.accept(s.in(6, 50)), s.note(s.in(20, 200))];
const climbed: Plot = (s) => [s.runsOut('holding')];
const climbedBegun: Plot = (s, w) => [...climbed(s, w), s.accept(s.in(5, 60)), s.contact(s.in(10, 60))];
const toStreet: Plot = (s, w) => [s.accept(s.in(6, 90)), s.note(s.in(20, 90)), ...climbed(s, w), s.runsOut('holding')];
const atStreet: Plot = (s, w) => [...toStreet(s, w), s.accept(s.in(10, 200)), s.note(s.in(30, 300))];
const atDepartment: Plot = (s, w) => [...atStreet(s, w), s.transfer(s.in(30, 300), w.department)];
const checks: Plot = (s) => [s.verify(s.in(60, 600), true), s.satisfied(s.in(60, 900))];

/** Every way through the life of a case that today's verbs know (case-life.md). */
export const plots = {
  untouched: () => [],
  assigned: (s) => [s.assign(s.in(5, 20)), s.accept(s.in(6, 40))],
  begun,
  fedBack,
  verified,
  finished,
  escalated,
  escalatedBegun,
  escalatedFinished: (s, w) => [...escalatedBegun(s, w), s.feedback(s.in(60, 600)), ...checks(s, w)],
  climbed,
  climbedBegun,
  climbedFedBack: (s, w) => [...climbedBegun(s, w), s.feedback(s.in(60, 400))],
  climbedFinished: (s, w) => [...climbedBegun(s, w), s.feedback(s.in(60, 400)), ...checks(s, w)],
  toStreet,
  atStreet,
  pushedDown: (s, w) => [...atStreet(s, w), s.pushDown(s.in(30, 200))],
  atDepartment,
  departmentBegun: (s, w) => [...atDepartment(s, w), s.accept(s.in(20, 300)), s.note(s.in(60, 600))],
  finishedLate: (s, w) => [...atStreet(s, w), s.feedback(s.pastDue('resolve', 60, 3000)), ...checks(s, w)],
  heldTooLong: (s, w) => [...begun(s, w), s.runsOut('resolve')],
  noAnswer: (s, w) => [...verified(s, w), s.unreached(s.in(100, 900))],
  neverReached: (s, w) => [...verified(s, w), ...[1, 2, 3].map(() => s.unreached(s.in(600, 1600)))],
  explained: (s, w) => [...verified(s, w), s.explained(s.in(60, 900))],
  failedCheck: (s, w) => [...fedBack(s, w), s.verify(s.in(40, 500), false), s.note(s.in(60, 300))],
  unsolved: (s, w) => [...verified(s, w), s.unsolved(s.in(60, 900)), s.note(s.in(60, 300))],
  doneAgain: (s, w) => [...fedBack(s, w), s.verify(s.in(40, 500), false), s.feedback(s.in(200, 1500)), ...checks(s, w)],
  dispatched: (s, { grid }) => [s.dispatch(s.in(6, 50), grid)],
  dispatchedFinished: (s, w) => [s.dispatch(s.in(6, 50), w.grid), ...finished(s, w)],
  proposed: (s) => [s.reject(s.in(6, 45))],
  rejected: (s) => [s.reject(s.in(6, 45)), s.confirmRejection(s.in(20, 200))],
  withdrawn: (s) => [s.accept(s.in(6, 60)), s.withdraw(s.in(30, 600))],
  reopened: (s, w) => [...finished(s, w), s.reopen(s.in(1000, 6000))],
} as const satisfies Record<string, Plot>;
