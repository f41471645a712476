import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CardWords } from './card-words.tsx';
import type { CaseView } from './read-case.ts';
import type { CardView } from './verbs/card-choices.ts';
import { VerbFields } from './verbs/verb-fields.tsx';

type Wanted = {
  seen: CaseView;
  card: CardView;
  /** Where whoever is done goes on, where the card may go from the page with what was done. */
  back?: () => void;
};
type CardVerb = 'reply_card' | 'lift_card';

/** One supervision card at a desk, with what may be done about it in its place. */
export function CardItem({ seen, card, back }: Wanted) {
  const { t } = useTranslation();
  const { n, reply, liftedAt } = card;
  const [chosen, setChosen] = useState<CardVerb | null>(null);
  const item = useRef<HTMLLIElement>(null);
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
      <CardWords card={card}>
        <Link to="/cases/$caseId/cards/$n" params={{ caseId: seen.id, n: String(n) }}>
          {t('standing.printCard', { n })}
        </Link>
      </CardWords>
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
