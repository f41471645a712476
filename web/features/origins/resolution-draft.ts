import type { Draft } from '../../cases/verbs/verb-form.ts';
import type { OriginView } from '../../origins/read-origins.ts';
import { typed } from './origin-draft.ts';
import type { ResolutionBody } from './record-origin.ts';

export const votes = ['for', 'against', 'absent'] as const;
export type Vote = (typeof votes)[number];

/** What a group said; nothing, until something was chosen. */
export function voteOf(draft: Draft, name: string): Vote {
  const said = draft['ballots'];
  const chosen = typeof said === 'object' && said !== null ? (said as Record<string, unknown>)[name] : undefined;
  return votes.find((vote) => vote === chosen) ?? 'absent';
}

export const isMissing = (draft: Draft): boolean => typed(draft, 'text').trim() === '';

/** The message that a draft makes: groups that said nothing are left out of the ballots. */
export function resolutionOf(draft: Draft, { types = [], groups = [] }: OriginView['details']): ResolutionBody {
  // Of one type only there is nothing to choose.
  const type = types.length === 1 ? types[0] : types.find((each) => each === draft['type']);
  const ballots = groups.flatMap((name) => {
    const vote = voteOf(draft, name);
    return vote === 'absent' ? [] : [{ name, vote }];
  });
  return { text: typed(draft, 'text').trim(), ...(type && { type }), ...(draft['voted'] === true && { ballots }) };
}
