import { useTranslation } from 'react-i18next';
import { cardColours, readRung } from '../../../domain/rungs.ts';
import { useBudgetWords } from './budget-words.ts';
import { textOf } from './content.ts';

/** A rung in words: `75% blue` is "at 75 %, blue card"; what is none, as it stands. */
export function useRungWords(): (rung: unknown) => string {
  const { t } = useTranslation();
  const budget = useBudgetWords();
  return (rung) => {
    const [code = '', colour] = textOf(rung).split(' ');
    const place = readRung(code);
    if (!place) return textOf(rung);
    const card = cardColours.find((each) => each === colour);
    const at = () => {
      switch (place.by) {
        case 'percent':
          return t('rules.rung.percent', { percent: place.percent });
        case 'due':
          return t('rules.rung.due');
        case 'before':
          return t('rules.rung.before', { budget: budget(place.offset) });
        case 'after':
          return t('rules.rung.after', { budget: budget(place.offset) });
        case 'date':
          return t('rules.rung.date', { days: place.days });
      }
    };
    return card ? t('rules.rung.withCard', { at: at(), card: t(`rules.card.${card}`) }) : at();
  };
}
