import type { CardView } from '../cases/card-view.ts';
import type { DoerView } from '../cases/doer-schema.ts';
import type { CaseView } from '../cases/schema.ts';
import type { Language } from '../texts/language.ts';
import { textsIn } from '../texts/texts.ts';
import type { FormPageView } from './page-schema.ts';
import { momentWords, paperWords } from './words.ts';

/** 督办单 as its page says it: what is pressed for and why, what the holder replied, and why it was lifted. */
export function cardPaper(about: CaseView, card: CardView, language: Language): FormPageView {
  const { nouns } = textsIn(language);
  const words = paperWords(language);
  const nameOf = (by: DoerView | null) => {
    if (!by) return words.system;
    return 'system' in by ? words.system : `${nouns.roles[by.role]} ${by.name}`;
  };
  const due = about.clocks.find(({ kind }) => kind === 'resolve')?.dueAt ?? null;
  const { n, colour, reason, issuedAt, by, reply, repliedAt, repliedBy, liftedAt, liftedBy, liftReason } = card;
  return {
    page: [...words.page],
    title: `${words.card} · ${nouns.cardColours[colour]}`,
    subtitle: `DB-${about.number}-${n}`,
    pairs: [
      [words.case, about.number],
      [words.kind, nouns.kinds[about.kind]],
      [words.holder, [about.holder.unit.name, about.holder.person?.name].filter(Boolean).join(' · ')],
      [words.status, nouns.statuses[about.status]],
      [words.registered, momentWords(about.registeredAt)],
      [words.due, momentWords(due, words.none)],
      [words.issued, momentWords(issuedAt)],
      [words.place, about.place.address],
    ],
    sections: [
      [words.title, about.title],
      [words.description, about.description ?? words.none],
      [words.cardReason, reason],
      [words.cardReply, reply ?? words.unanswered],
      [words.cardLift, liftReason ?? words.standing],
    ],
    signatures: [
      [words.issues, `${nameOf(by)}\n${momentWords(issuedAt)}`],
      [words.replies, repliedAt === null ? words.unanswered : `${nameOf(repliedBy)}\n${momentWords(repliedAt)}`],
      [words.lifts, liftedAt === null ? words.standing : `${nameOf(liftedBy)}\n${momentWords(liftedAt)}`],
    ],
  };
}
