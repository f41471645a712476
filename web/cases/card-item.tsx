import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantText } from '../ui/instant.ts';
import { CardTag } from '../ui/tags.tsx';
import type { CaseView } from './read-case.ts';
import type { CardView } from './verbs/card-choices.ts';
import { VerbFields } from './verbs/verb-fields.tsx';
import './verbs/verb-panel.css';

type Wanted = {
  seen: CaseView;
  card: CardView;
  /** Where whoever is done goes on, where the card may go from the page with what was done. */
  back?: () => void;
};
type CardVerb = 'reply_card' | 'lift_card';

/** One supervision card: what it demands, what was replied, and why it was lifted, with what may be done about it in its place. */
export function CardItem({ seen, card, back }: Wanted) {
  const { t, i18n } = useTranslation();
  const { n, colour, byHand, by, reason, issuedAt, reply, repliedAt, repliedBy, liftedAt, liftedBy, liftReason } = card;
  const [chosen, setChosen] = useState<CardVerb | null>(null);
  const item = useRef<HTMLLIElement>(null);
  const at = (instant: string | null) => (instant === null ? '' : instantText(instant, i18n.language));
  const nameOf = (doer: CardView['by']) => (doer && 'name' in doer ? doer.name : t('case.system'));
  const may = (verb: CardVerb) => seen.allowed.some((allowed) => allowed.verb === verb);
  const offered = (['reply_card', 'lift_card'] as const).filter(
    (verb) => liftedAt === null && may(verb) && (verb === 'lift_card' || reply === null),
  );
  useEffect(() => {
    if (chosen) item.current?.querySelector<HTMLElement>('form textarea')?.focus();
  }, [chosen]);
  const close = () => {
    setChosen(null);
    if (back) back();
    else item.current?.focus({ preventScroll: true });
  };
  return (
    <li ref={item} tabIndex={-1}>
      <CardTag colour={colour} /> {t('standing.cardNumber', { n })} · <span dir="auto">{reason}</span> ·{' '}
      {byHand && `${t('standing.issuedBy', { name: nameOf(by) })} · `}
      {at(issuedAt)}{' '}
      <Link to="/cases/$caseId/cards/$n" params={{ caseId: seen.id, n: String(n) }}>
        {t('standing.printCard', { n })}
      </Link>
      {reply !== null && (
        <p dir="auto">{t('standing.replied', { name: nameOf(repliedBy), at: at(repliedAt), text: reply })}</p>
      )}
      {reply === null && liftedAt === null && colour !== 'blue' && <p>{t('standing.unanswered')}</p>}
      {liftedAt !== null && (
        <p dir="auto">{t('standing.lifted', { name: nameOf(liftedBy), at: at(liftedAt), reason: liftReason ?? '' })}</p>
      )}
      {offered.map((verb) => (
        <button
          key={verb}
          type="button"
          className="case-standing-verb"
          aria-expanded={verb === chosen}
          onClick={() => setChosen(verb)}
        >
          {t(`verbs.names.${verb}`)} {n}
        </button>
      ))}
      {chosen && <VerbFields seen={seen} verb={chosen} done={close} given={{ n }} gone={!offered.includes(chosen)} />}
    </li>
  );
}
