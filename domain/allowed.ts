import type { CaseState } from './case.ts';
import type { Verb } from './commands.ts';
import { actingPosts } from './permissions.ts';
import type { Post } from './roles.ts';
import { ruleOf, verbs } from './verbs/rules.ts';

/**
 * The verbs that these posts may use on a case at `at` (epoch ms): what `decide` refuses whatever it is told is left out, so
 * an allowed verb is refused only for its arguments or a stale version (api.md "Manners").
 */
export function allowedVerbs(state: CaseState, posts: readonly Post[], person?: string, at = state.lastAt): Verb[] {
  return verbs.filter((verb) => {
    const rule = ruleOf(verb);
    if (!rule.from.includes(state.status)) return false;
    return actingPosts(state, verb, posts).some((post) => !rule.bar?.(state, { at, post, person }));
  });
}
