import { start, unstoppedClock } from '../case-clocks.ts';
import type { CaseState } from '../case.ts';
import { familyOf, type Clock, type ClockChange, type ClockFamily } from '../clock.ts';
import type { StandReason } from '../links.ts';
import type { Command, LetterCommand } from '../commands.ts';
import { startHolding } from '../escalation.ts';
import { outliving } from '../promise.ts';
import { words, type Draft } from './verb.ts';

/** What a letter of another case does here. It is never refused: whatever has become of this case meanwhile, the other one is on record and answered for. */
export function readLetter(state: CaseState, letter: LetterCommand, at: number): Draft {
  switch (letter.verb) {
    case 'absorb': {
      const { dueAt, via } = letter.args;
      return {
        type: 'linked',
        data: {
          case: letter.args.case,
          relation: 'merged_from',
          // Merged itself by now: the promise goes on to the case that answers for both.
          ...(state.mergedInto !== undefined && dueAt !== undefined && { dueAt }),
          ...(via && { via }),
        },
        clocks: keepPromise(state, dueAt, at),
      };
    }
    case 'join':
      return { type: 'linked', data: { case: letter.args.case, relation: letter.args.relation } };
    case 'stand':
      return (
        stand(state, letter.args.because, at) ?? { type: 'told', data: { from: letter.args.from, what: 'progress' } }
      );
    case 'hear':
      return { type: 'told', data: letter.args, ...words(letter) };
  }
}

/** Back in progress with a fresh time, which the promise that it had before it was merged still binds. */
function stand(state: CaseState, because: StandReason, at: number): Draft | null {
  if (state.status !== 'merged') return null;
  const total = start(state, 'resolve', state.rules.row.resolve);
  const before = state.clocks.findLast(({ kind }) => kind === 'resolve')?.dueAt;
  const promised =
    typeof before === 'number' && before >= at ? [{ do: 'limit', id: total.id, dueAt: before } as const] : [];
  const clocks = [total, ...promised, ...startHolding(state, state.level), ...mediationRunsOn(state)];
  return { type: 'reopened', data: { because }, clocks };
}

/** The time of a mediation, and what an agreement promised, as if the case had never been merged. */
function mediationRunsOn({ clocks, closedAt }: CaseState): ClockChange[] {
  const kept: readonly ClockFamily[] = ['mediate', ...outliving];
  return clocks
    .filter(({ kind, stoppedAt, state }) => stoppedAt === closedAt && state !== 'met' && kept.includes(familyOf(kind)))
    .map(({ id }) => ({ do: 'run_on', id }));
}

export const letterVerbs = ['absorb', 'join', 'stand', 'hear'] as const satisfies readonly LetterCommand['verb'][];

export function isLetter(command: Command): command is LetterCommand {
  return letterVerbs.some((verb) => verb === command.verb);
}

/** The earlier promise wins: that of the merged case, unless it had passed already (case-life.md "merge"). */
export function keepPromise(state: CaseState, dueAt: number | undefined, at: number): ClockChange[] {
  const total = unstoppedClock(state, 'resolve') ?? totalInCheck(state);
  return dueAt !== undefined && dueAt >= at && total ? [{ do: 'limit', id: total.id, dueAt }] : [];
}

/** The total time that a feedback has stopped and a failed check would let run on. */
function totalInCheck({ status, clocks }: CaseState): Clock | undefined {
  const isInCheck = status === 'awaiting_verify' || status === 'awaiting_callback';
  return isInCheck ? clocks.findLast(({ kind, state }) => kind === 'resolve' && state === 'met') : undefined;
}
