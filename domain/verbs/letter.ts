import { unstoppedClock } from '../case-clocks.ts';
import type { CaseState } from '../case.ts';
import type { ClockChange } from '../clock.ts';
import type { Command, LetterCommand } from '../commands.ts';
import { words, type Draft } from './verb.ts';

/** What a letter of another case does here. It is never refused: whatever has become of this case meanwhile, the other one is on record and answered for. */
export function readLetter(state: CaseState, letter: LetterCommand, at: number): Draft {
  switch (letter.verb) {
    case 'absorb': {
      const { dueAt } = letter.args;
      return {
        type: 'linked',
        data: {
          case: letter.args.case,
          relation: 'merged_from',
          // Merged itself by now: the promise goes on to the case that answers for both.
          ...(state.mergedInto !== undefined && dueAt !== undefined && { dueAt }),
        },
        clocks: keepPromise(state, dueAt, at),
      };
    }
    case 'join':
      return { type: 'linked', data: { case: letter.args.case, relation: letter.args.relation } };
    case 'hear':
      return { type: 'told', data: letter.args, ...words(letter) };
  }
}

export const letterVerbs = ['absorb', 'join', 'hear'] as const satisfies readonly LetterCommand['verb'][];

export function isLetter(command: Command): command is LetterCommand {
  return letterVerbs.some((verb) => verb === command.verb);
}

/** The earlier promise wins: that of the merged case, unless it had passed already (case-life.md "merge"). */
export function keepPromise(state: CaseState, dueAt: number | undefined, at: number): ClockChange[] {
  const total = unstoppedClock(state, 'resolve');
  return dueAt !== undefined && dueAt >= at && total ? [{ do: 'limit', id: total.id, dueAt }] : [];
}
