import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMinute } from '../../ui/now.ts';
import { Empty } from '../../ui/states.tsx';
import { daysOf } from './calendar-content.ts';
import type { Content } from './content.ts';
import { YearView } from './year-view.tsx';

/** One year of a calendar after the other, beginning with this one. */
export function CalendarYears({ content, begin }: { content: Content; begin?: number }) {
  const { t } = useTranslation();
  const thisYear = new Date(useMinute()).getUTCFullYear();
  const [year, setYear] = useState(begin ?? thisYear);
  const calendar = useMemo(() => daysOf(content), [content]);
  return (
    <section className="rules-card rules-form" aria-labelledby="year">
      <div className="rules-head">
        <h2 id="year">{t('rules.year', { year })}</h2>
        <Button onClick={() => setYear(year - 1)}>{t('rules.yearBefore')}</Button>
        <Button onClick={() => setYear(year + 1)}>{t('rules.yearAfter')}</Button>
        {calendar && <p className="rules-hint">{t('rules.covers', calendar.coverage)}</p>}
      </div>
      {calendar ? <YearView calendar={calendar} year={year} /> : <Empty title={t('rules.noYear')} />}
    </section>
  );
}
