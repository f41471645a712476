import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../keys/use-keys.ts';
import { Moment } from '../ui/moment.tsx';
import { Pill } from '../ui/pill.tsx';
import { KindTag, LevelTag, StatusTag } from '../ui/tags.tsx';
import { CardItem } from './card-item.tsx';
import { casePill } from './case-pill.ts';
import { CaseStanding } from './case-standing.tsx';
import type { CaseView } from './read-case.ts';
import './case-header.css';

/** What a case is, where it stands and what comes next if nobody acts. */
export function CaseHeader({ seen }: { seen: CaseView }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { number, title, kind, status, level, holder, next } = seen;
  const copy = async () => {
    await navigator.clipboard.writeText(number);
    void message.success(t('case.copied', { number }));
  };
  useKeys([{ keys: '.', says: t('keys.copyNumber'), group: 'case', run: () => void copy() }]);
  return (
    <header className="case-header">
      <p className="case-header-line">
        <code>{number}</code>
        <Button size="small" type="text" onClick={() => void copy()}>
          {t('case.copyNumber')} <kbd>.</kbd>
        </Button>
        <KindTag kind={kind} />
        <LevelTag level={level} />
        <StatusTag status={status} />
      </p>
      <div className="case-header-title">
        <h1 dir="auto">{title}</h1>
        <Pill {...casePill(seen)} />
      </div>
      <p className="case-header-holder">
        {t('case.holder')} <strong>{[holder.unit.name, holder.person?.name].filter(Boolean).join(' · ')}</strong>{' '}
        <span>
          <Moment at={holder.since} />
        </span>
      </p>
      {next && (
        <p className="case-header-next">
          {t('case.next')} · <Moment at={next.at} /> {next.text}
        </p>
      )}
      <CaseStanding
        seen={seen}
        items={seen.cards.map((card) => (
          <CardItem key={card.n} seen={seen} card={card} />
        ))}
      />
    </header>
  );
}
