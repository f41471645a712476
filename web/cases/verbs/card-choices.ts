import type { CaseView } from '../read-case.ts';
import type { Field } from './verb-form.ts';

export type CardView = CaseView['cards'][number];

/** The cards of a case that a field can be about. */
export function cardChoices({ unanswered }: Field & { kind: 'card' }, { cards }: Pick<CaseView, 'cards'>): CardView[] {
  return cards.filter(({ liftedAt, reply }) => liftedAt === null && (!unanswered || reply === null));
}
