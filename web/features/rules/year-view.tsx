import { useTranslation } from 'react-i18next';
import { readDay } from '../../../domain/days.ts';
import { isCovered, type WorkCalendar } from '../../../domain/work-calendar.ts';
import { MonthTable } from './month-table.tsx';
import './year-view.css';

/** Every date of a year by its kind, as shape and word; the holidays by name below. */
export function YearView({ calendar, year }: { calendar: WorkCalendar; year: number }) {
  const { t } = useTranslation();
  const [first, last] = [readDay(`${year}-01-01`), readDay(`${year}-12-31`)];
  const isWhole = [first, last].every((day) => day !== null && isCovered(calendar, day));
  const inYear = (from: string, to: string) => from.slice(0, 4) <= String(year) && to.slice(0, 4) >= String(year);
  const off = calendar.off.filter(([from, to]) => inYear(from, to));
  const work = calendar.work.filter(([date]) => inYear(date, date));
  return (
    <>
      {!isWhole && (
        <p className="rules-unsaved">
          <span aria-hidden="true">▲ </span>
          {t('rules.provisional', { year })}
        </p>
      )}
      <p className="rules-hint">{t('rules.legend')}</p>
      <div className="year-view">
        {Array.from({ length: 12 }, (_, month) => (
          <MonthTable key={month} calendar={calendar} year={year} month={month + 1} />
        ))}
      </div>
      {off.length + work.length > 0 && (
        <ul className="year-view-names">
          {off.map(([from, to, name]) => (
            <li key={`off ${from}`}>{t('rules.offNamed', { name, from, to })}</li>
          ))}
          {work.map(([date, name]) => (
            <li key={`work ${date}`}>{t('rules.workNamed', { name, date })}</li>
          ))}
        </ul>
      )}
    </>
  );
}
