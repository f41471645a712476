import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { instantText } from '../ui/instant.ts';
import { CardTag } from '../ui/tags.tsx';
import type { CardView } from './verbs/card-choices.ts';

/** What a supervision card demands, what was replied, and why it was lifted; `children` stand beside its head. */
export function CardWords({ card, children }: { card: CardView; children?: ReactNode }) {
  const { t, i18n } = useTranslation();
  const { n, colour, byHand, by, reason, issuedAt, reply, repliedAt, repliedBy, liftedAt, liftedBy, liftReason } = card;
  const at = (instant: string | null) => (instant === null ? '' : instantText(instant, i18n.language));
  const nameOf = (doer: CardView['by']) => (doer && 'name' in doer ? doer.name : t('case.system'));
  return (
    <>
      <CardTag colour={colour} /> {t('standing.cardNumber', { n })} · <span dir="auto">{reason}</span> ·{' '}
      {byHand && `${t('standing.issuedBy', { name: nameOf(by) })} · `}
      {at(issuedAt)} {children}
      {reply !== null && (
        <p dir="auto">{t('standing.replied', { name: nameOf(repliedBy), at: at(repliedAt), text: reply })}</p>
      )}
      {reply === null && liftedAt === null && colour !== 'blue' && <p>{t('standing.unanswered')}</p>}
      {liftedAt !== null && (
        <p dir="auto">{t('standing.lifted', { name: nameOf(liftedBy), at: at(liftedAt), reason: liftReason ?? '' })}</p>
      )}
    </>
  );
}
