import { useTranslation } from 'react-i18next';
import { RulingsFrame } from './rulings-frame.tsx';
import { WaitingList } from './waiting-list.tsx';

/** 待裁定: whatever waits for somebody to rule, each with the form of its ruling in its place. */
export function RulingsPage() {
  const { t } = useTranslation();
  return (
    <RulingsFrame>
      <WaitingList title={t('rulings.objections')} verb="adjudicate" filters={{ view: 'objections' }} />
      <WaitingList title={t('rulings.returns')} verb="dispatch" filters={{ view: 'returned' }} />
      <WaitingList title={t('rulings.extensions')} verb="rule_extension" filters={{ ruling: 'extension' }} />
      <WaitingList title={t('rulings.whistles')} verb="rule_whistle" filters={{ ruling: 'whistle' }} />
    </RulingsFrame>
  );
}
