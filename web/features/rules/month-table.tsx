import { useTranslation } from 'react-i18next';
import { readDay, weekday } from '../../../domain/days.ts';
import { isCovered, occasionOn, type WorkCalendar } from '../../../domain/work-calendar.ts';
import { weekdays } from './weekdays.ts';

const two = (number: number) => String(number).padStart(2, '0');

/** The dates of a month in weeks; null where a week begins or ends in another month. */
function weeksOf(year: number, month: number): (number | null)[][] {
  const first = readDay(`${year}-${two(month)}-01`) ?? 0;
  const next = readDay(month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`) ?? 0;
  const begin = first - weekday(first);
  const weeks = Math.ceil((next - begin) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_day, d) => begin + week * 7 + d).map((day) =>
      day >= first && day < next ? day : null,
    ),
  );
}

/** A month of a calendar, date by date. */
export function MonthTable({ calendar, year, month }: { calendar: WorkCalendar; year: number; month: number }) {
  const { t } = useTranslation();
  const first = readDay(`${year}-${two(month)}-01`) ?? 0;
  return (
    <table className="year-view-month">
      <caption>{t('rules.month', { month })}</caption>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day} scope="col" abbr={t(`rules.weekdays.${day}`)}>
              {t(`rules.weekdaysShort.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, d) =>
              day === null ? (
                <td key={weekdays[d]} />
              ) : (
                <DateCell key={weekdays[d]} calendar={calendar} day={day} date={day - first + 1} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DateCell({ calendar, day, date }: { calendar: WorkCalendar; day: number; date: number }) {
  const { t } = useTranslation();
  const occasion = occasionOn(calendar, day);
  const name = 'name' in occasion ? occasion.name : undefined;
  return (
    <td className={`year-view-${occasion.kind}${isCovered(calendar, day) ? '' : ' year-view-uncovered'}`} title={name}>
      {date}
      <small>{t(`rules.marks.${occasion.kind}`)}</small>
      {name !== undefined && <span className="unseen">{name}</span>}
    </td>
  );
}
