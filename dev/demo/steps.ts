import { runningClock } from '../../domain/case-clocks.ts';
import type { CaseState } from '../../domain/case.ts';
import type { ClockKind } from '../../domain/clock.ts';
import { minuteMs } from '../../domain/days.ts';
import { by, callerOf, dispatcherOf, handlerOf, streetDispatcher, supervisor, verifierOf } from './actors.ts';
import { staffOf } from './cast.ts';
import { nextWaking } from './hours.ts';
import type { Move, Step } from './life.ts';
import type { Matter } from './matters/matter.ts';
import type { Draw } from './random.ts';
import { refOf, unitOf } from './street.ts';
import * as words from './words.ts';

type When = Step['at'];
type Answer = { reached: boolean; solved?: boolean; satisfaction?: 'satisfied' | 'basically' | 'unsatisfied' };

/** The steps from which the plots are made, about one matter. */
export type Steps = ReturnType<typeof stepsOf>;

/** `isRushed`: the matter does not wait for the morning. */
export function stepsOf(matter: Matter, draw: Draw, isRushed: boolean) {
  const awake = (at: number) => (isRushed ? at : nextWaking(at, draw));
  const step = (at: When, move: (state: CaseState) => Move | null): Step => ({ at, move });
  const answer = (at: When, { reached, ...said }: Answer, note: string) =>
    step(at, (state) =>
      state.status === 'awaiting_callback'
        ? {
            verb: 'callback',
            args: { reached, ...said },
            by: by(callerOf(state)),
            text: words.callbackText(note),
          }
        : null,
    );
  return {
    /** So many minutes after what happened last, but not at night. */
    in(from: number, to: number): When {
      const wait = Math.round(draw.between(from, to) * minuteMs * (isRushed ? 0.15 : 1));
      return ({ lastAt }) => awake(lastAt + wait);
    },
    /** So many minutes after the running clock of this kind is due; at once where none runs. */
    pastDue(kind: ClockKind, from: number, to: number): When {
      const late = Math.round(draw.between(from, to) * minuteMs);
      return (state) => awake((runningClock(state, kind)?.dueAt ?? state.lastAt) + late);
    },
    /** The clock of this kind runs out and speaks. */
    runsOut: (kind: ClockKind): Step => ({ at: (state) => (runningClock(state, kind)?.dueAt ?? state.lastAt) + 1 }),
    accept: (at: When) => step(at, (state) => ({ verb: 'accept', args: {}, by: by(handlerOf(state)) })),
    assign: (at: When) =>
      step(at, ({ holder }) => {
        const [worker] = staffOf(holder.unit, 'grid_worker');
        const [lead] = staffOf(holder.unit, 'grid_lead');
        if (!worker || !lead) return null;
        return { verb: 'assign', args: {}, facts: { person: { id: worker.id, units: [holder.unit] } }, by: by(lead) };
      }),
    contact: (at: When) => {
      const wasReached = draw.chance(0.8);
      const outcome = wasReached ? 'reached' : 'not_reached';
      const text = words.contactText(wasReached, draw);
      return step(at, (state) =>
        state.reporter === 'named'
          ? { verb: 'contact', args: { channel: 'phone', outcome }, by: by(handlerOf(state)), text }
          : null,
      );
    },
    note: (at: When) => {
      const text = words.noteText(draw);
      return step(at, (state) => ({ verb: 'note', args: { visibility: 'internal' }, by: by(handlerOf(state)), text }));
    },
    escalate: (at: When) => {
      const text = words.handingUp(matter, draw);
      return step(at, (state) => ({ verb: 'escalate', args: {}, by: by(handlerOf(state)), text }));
    },
    pushDown: (at: When) =>
      step(at, (state) => {
        const community = state.path.community ?? '';
        return {
          verb: 'push_down',
          args: {},
          facts: { unit: refOf(community) },
          by: by(handlerOf(state)),
          text: words.instruction(unitOf(community).name),
        };
      }),
    transfer: (at: When, unit: string) =>
      step(at, () => ({
        verb: 'transfer',
        args: {},
        facts: { unit: refOf(unit) },
        by: by(streetDispatcher()),
        text: words.transferReason(),
      })),
    dispatch: (at: When, unit: string) =>
      step(at, (state) => ({
        verb: 'dispatch',
        args: {},
        facts: { unit: refOf(unit) },
        by: by(dispatcherOf(state)),
        text: words.dispatchText(unitOf(unit).name),
      })),
    feedback: (at: When) =>
      step(at, (state) => ({
        verb: 'feedback',
        args: {},
        by: by(handlerOf(state)),
        text: words.finishing(matter, state.reporter === 'named', draw),
      })),
    verify: (at: When, passed: boolean) =>
      step(at, (state) =>
        state.status === 'awaiting_verify'
          ? {
              verb: 'verify',
              args: { passed },
              by: by(verifierOf(state)),
              ...(!passed && { text: words.failedCheck(draw) }),
            }
          : null,
      ),
    satisfied: (at: When) => {
      const satisfaction = draw.pick(['satisfied', 'satisfied', 'basically'] as const);
      return answer(at, { reached: true, solved: true, satisfaction }, '诉求人表示问题已解决');
    },
    explained: (at: When) =>
      answer(at, { reached: true, solved: true, satisfaction: 'unsatisfied' }, '已依法办理，向诉求人作了解释'),
    unsolved: (at: When) =>
      answer(at, { reached: true, solved: false, satisfaction: 'unsatisfied' }, '诉求人称问题仍未解决'),
    unreached: (at: When) => answer(at, { reached: false }, '电话无人接听'),
    reject: (at: When) => {
      const text = words.rejectionText(draw);
      return step(at, (state) => ({ verb: 'reject', args: {}, by: by(dispatcherOf(state)), text }));
    },
    confirmRejection: (at: When) => step(at, () => ({ verb: 'confirm_rejection', args: {}, by: by(supervisor()) })),
    withdraw: (at: When) => {
      const text = words.withdrawalText(draw);
      return step(at, () => ({ verb: 'withdraw', args: {}, by: by(streetDispatcher()), text }));
    },
    reopen: (at: When) =>
      step(at, () => ({ verb: 'reopen', args: {}, by: by(streetDispatcher()), text: words.reopeningText() })),
  };
}
