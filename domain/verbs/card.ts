import type { CaseState } from '../case.ts';
import { issueCard, type Card } from '../cards.ts';
import { refuse } from '../refusals.ts';
import { openStatuses } from '../statuses.ts';
import { words, type VerbRule } from './verb.ts';

/** 督办: a supervisor's card, with its reason. A second yellow one is a red one; while a red one stands there is no other (`wrong_status`). */
export const issue: VerbRule<'issue_card'> = {
  from: openStatuses,
  bar: (state) => (standing(state).some(({ colour }) => colour === 'red') ? refuse('wrong_status') : null),
  decide(state, command) {
    const card = issueCard(state, command.args.colour, {});
    return card ? [{ ...card, ...words(command) }] : refuse('wrong_status');
  },
};

/** 督办回复: the written reply of the unit that holds the case, once for each card (`not_found` for one that stands no more or was answered). */
export const reply: VerbRule<'reply_card'> = {
  from: openStatuses,
  bar: (state) => (standing(state).some(isUnanswered) ? null : refuse('not_found')),
  decide(state, command) {
    const { n } = command.args;
    if (!standing(state).some((card) => card.n === n && isUnanswered(card))) return refuse('not_found');
    return [{ type: 'card_replied', data: { n }, ...words(command) }];
  },
};

/** 取消督办: the supervisor lifts a card, with the reason (`not_found` for one that does not stand). */
export const lift: VerbRule<'lift_card'> = {
  from: openStatuses,
  bar: (state) => (standing(state).length > 0 ? null : refuse('not_found')),
  decide(state, command) {
    const { n } = command.args;
    if (!standing(state).some((card) => card.n === n)) return refuse('not_found');
    return [{ type: 'card_lifted', data: { n }, ...words(command) }];
  },
};

function standing({ cards = [] }: CaseState): readonly Card[] {
  return cards.filter(({ liftedAt }) => liftedAt === undefined);
}

function isUnanswered({ repliedAt }: Card): boolean {
  return repliedAt === undefined;
}
