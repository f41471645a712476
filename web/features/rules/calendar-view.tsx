import { useTranslation } from 'react-i18next';
import { CalendarYears } from './calendar-years.tsx';
import { listAt, textAt, textOf, valueAt, type Content } from './content.ts';
import { writeSpans } from './spans.ts';
import { weekdays } from './weekdays.ts';

/** A calendar to be read: when people work, what it covers by which notice, and year by year every date. */
export function CalendarView({ content }: { content: Content }) {
  const { t } = useTranslation();
  const notices = Object.entries((valueAt(content, '/notices') ?? {}) as Record<string, unknown>);
  return (
    <>
      <section className="rules-card rules-form" aria-labelledby="weeks">
        <h2 id="weeks">{t('rules.weeks')}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('rules.columns.week')}</th>
              {weekdays.map((day) => (
                <th key={day} scope="col">
                  {t(`rules.weekdays.${day}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {listAt(content, '/weeks').map((week) => {
              const season = { from: textAt(week, '/season/from'), to: textAt(week, '/season/to') };
              return (
                <tr key={season.from}>
                  <th scope="row">{season.from === '' ? t('rules.usualWeek') : t('rules.season', season)}</th>
                  {weekdays.map((day, d) => (
                    <td key={day}>{writeSpans(valueAt(week, `/days/${d}`)) || '—'}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
        {notices.length > 0 && (
          <dl className="rules-sources">
            {notices.map(([year, source]) => (
              <div key={year}>
                <dt>{t('rules.noticeOf', { year })}</dt>
                <dd dir="auto">{textOf(source)}</dd>
              </div>
            ))}
          </dl>
        )}
      </section>
      <CalendarYears content={content} />
    </>
  );
}
