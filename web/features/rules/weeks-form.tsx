import { useTranslation } from 'react-i18next';
import { listAt, textAt, valueAt } from './content.ts';
import { idOf, useDraft } from './draft-context.ts';
import { FaultsAt } from './faults-at.tsx';
import { LineAt, WordsAt } from './fields.tsx';
import { ListOf } from './list-of.tsx';
import { Optional } from './optional.tsx';
import { readSpans, writeSpans } from './spans.ts';
import { weekdays } from './weekdays.ts';

const blankWeek = () => ({ season: { from: '', to: '' }, days: weekdays.map(() => []) });

/** When people work: every day of the usual week, and of the weeks of a season. */
export function WeeksForm() {
  const { t } = useTranslation();
  const { content } = useDraft();
  const nameOf = (n: number) => {
    const week = listAt(content, '/weeks')[n];
    if (valueAt(week, '/season') === undefined) return t('rules.usualWeek');
    return t('rules.season', { from: textAt(week, '/season/from'), to: textAt(week, '/season/to') });
  };
  return (
    <>
      <p className="rules-hint">{t('rules.spansHint')}</p>
      <ListOf at="/weeks" label={t('rules.weeks')} called={nameOf} blank={blankWeek}>
        {(at) => (
          <div className="rules-form">
            <Optional at={`${at}/season`} label={t('rules.isSeason')} blank={() => ({ from: '', to: '' })}>
              <LineAt at={`${at}/season/from`} label={t('rules.from')} hint={t('rules.monthDay')} />
              <LineAt at={`${at}/season/to`} label={t('rules.to')} hint={t('rules.monthDay')} />
            </Optional>
            <div className="rules-line" id={idOf(`${at}/days`)} tabIndex={-1}>
              {weekdays.map((day, d) => (
                <WordsAt
                  key={day}
                  at={`${at}/days/${d}`}
                  label={t(`rules.weekdays.${day}`)}
                  read={readSpans}
                  write={writeSpans}
                />
              ))}
            </div>
            <FaultsAt at={`${at}/days`} />
          </div>
        )}
      </ListOf>
    </>
  );
}
