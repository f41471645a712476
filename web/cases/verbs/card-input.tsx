import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CardView } from './card-choices.ts';

type Wanted = {
  id: string;
  cards: readonly CardView[];
  value: unknown;
  change: (value: number) => void;
  missing: boolean;
};

/** One of the supervision cards that stand on a case. */
export function CardInput({ id, cards, value, change, missing }: Wanted) {
  const { t } = useTranslation();
  return (
    <Select
      id={id}
      style={{ width: '100%' }}
      value={typeof value === 'number' ? value : null}
      onChange={(n) => n !== null && change(n)}
      {...(missing && { status: 'error' as const })}
      options={cards.map(({ n, colour }) => ({
        value: n,
        label: `${t(`standing.card.${colour}`)} · ${t('standing.cardNumber', { n })}`,
      }))}
    />
  );
}
