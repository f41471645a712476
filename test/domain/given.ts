import { expect } from 'vitest';

import { decide } from '../../domain/case-commands.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import { fold, foldLife, type CaseState } from '../../domain/case.ts';
import type { PersonCommand } from '../../domain/commands.ts';
import { nextRung } from '../../domain/case-rungs.ts';
import { isRefusal, type RefusalCode } from '../../domain/refusals.ts';
import { china } from './china-time.ts';

type Expected = CaseEvent['type'] | { type: CaseEvent['type']; data?: object; by?: object };

/** Fires every rung that has passed by `at`, in due order, as the loop does before each command and after the queue. */
export function fireRungs(state: CaseState, at: number): CaseEvent[] {
  const fired: CaseEvent[] = [];
  let now = state;
  for (let rung = nextRung(now); rung && rung.at <= at; rung = nextRung(now)) {
    const id = `rung:${rung.clock}:${rung.rung}`;
    const events = decide(now, { verb: 'fire_rung', id, args: { clock: rung.clock, rung: rung.rung } }, at);
    if (isRefusal(events) || events.length === 0) throw new Error(`the rung of ${rung.clock} does not fire`);
    fired.push(...events);
    now = fold(now, events);
  }
  return fired;
}

/** A case that has lived through these events: `.and(time, command)` goes on, `.at(time)` lets time pass, `.when(command)` asks. */
export function given(life: readonly CaseEvent[]) {
  const state = foldLife(life);
  return {
    life,
    state,
    at: (time: string) => at(life, china(time)),
    and: (time: string, command: PersonCommand) => given(at(life, china(time)).when(command).life),
  };
}

function at(before: readonly CaseEvent[], now: number) {
  const passed = fireRungs(foldLife(before), now);
  const life = [...before, ...passed];
  const state = foldLife(life);
  return {
    life,
    state,
    passed: (...expected: Expected[]) => expectEvents(passed, expected, state),
    when(command: PersonCommand) {
      const answer = decide(state, command, now);
      return {
        get life() {
          if (isRefusal(answer)) throw new Error(`${command.verb} is refused: ${answer.refused}`);
          return [...life, ...answer];
        },
        gives(...expected: Expected[]): CaseState {
          if (isRefusal(answer)) expect.fail(`${command.verb} is refused: ${answer.refused}`);
          return expectEvents(answer, expected, fold(state, answer));
        },
        isRefused: (code: RefusalCode, more: object = {}) => expect(answer).toEqual({ refused: code, ...more }),
      };
    },
  };
}

function expectEvents(events: readonly CaseEvent[], expected: readonly Expected[], after: CaseState): CaseState {
  const wanted = expected.map((one) => (typeof one === 'string' ? { type: one } : one));
  expect(events.map(({ type }) => type)).toEqual(wanted.map(({ type }) => type));
  expect(events).toMatchObject(wanted);
  return after;
}
