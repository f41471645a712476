import { allowedVerbs } from '../../domain/allowed.ts';
import type { CaseState } from '../../domain/case.ts';
import { unitAbove } from '../../domain/escalation.ts';
import { levelBelow } from '../../domain/levels.ts';
import type { Post } from '../../domain/roles.ts';
import { nextCheck } from '../../domain/verbs/closing.ts';
import type { Texts } from '../texts/texts.ts';
import type { CaseView } from './schema.ts';

/** The verbs that this reader may use at `now` (epoch ms), each with its effect. */
export function viewAllowed(
  state: CaseState,
  caller: { posts: readonly Post[]; person?: string | undefined },
  now: number,
  texts: Texts,
): CaseView['allowed'] {
  const from = state.status === 'awaiting_verify' ? 'verification' : 'feedback';
  const facts = {
    above: unitAbove(state)?.level ?? null,
    below: levelBelow(state.level),
    after: nextCheck(state, from) ?? ('closed' as const),
    pauses: state.rules.row.pause !== undefined,
  };
  return allowedVerbs(state, caller.posts, caller.person, now).map((verb) => ({
    verb,
    effect: texts.effects[verb](facts),
  }));
}
