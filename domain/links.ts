/** How another case stands to this one: merged into it, part of it (an umbrella case 专项), the whole that this one is part of, or merely related. */
export const linkRelations = ['merged_from', 'has_part', 'part_of', 'related'] as const;

export type LinkRelation = (typeof linkRelations)[number];

/** Another case, by id, and how it stands to this one. */
export type Link = { case: string; relation: LinkRelation };

/** The links with one more; the same one twice is one, and another relation to the same case replaces it. */
export function withLink(links: readonly Link[] = [], link: Link): readonly Link[] {
  return [...links.filter((known) => known.case !== link.case), link];
}

/** Why a merged case has to go on by itself: nobody is left to answer for it. */
export type StandReason = 'merged_in_circle' | 'merged_into_withdrawn';
