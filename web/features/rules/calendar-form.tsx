import { useTranslation } from 'react-i18next';
import { CalendarYears } from './calendar-years.tsx';
import { listAt, textAt } from './content.ts';
import { idOf, useDraft } from './draft-context.ts';
import { FaultsAt } from './faults-at.tsx';
import { LineAt, NumberAt } from './fields.tsx';
import { ListOf } from './list-of.tsx';
import { NoticesForm } from './notices-form.tsx';
import { WeeksForm } from './weeks-form.tsx';

/** A calendar as a form: what it covers, when people work, which dates are otherwise; and the year that comes of it. */
export function CalendarForm() {
  const { t } = useTranslation();
  const { content } = useDraft();
  const dated = (list: string) => (n: number) =>
    t('rules.dateNamed', { date: textAt(listAt(content, list)[n], '/0') || String(n + 1) });
  return (
    <>
      <section className="rules-card rules-form" aria-labelledby="coverage">
        <h2 id="coverage">{t('rules.coverage')}</h2>
        <div className="rules-line" id={idOf('/coverage')} tabIndex={-1}>
          <LineAt at="/coverage/from" label={t('rules.from')} type="date" />
          <LineAt at="/coverage/to" label={t('rules.to')} type="date" />
          <NumberAt at="/utcOffsetMinutes" label={t('rules.utcOffset')} />
          <LineAt at="/reason" label={t('rules.draftReason')} optional />
        </div>
        <FaultsAt at="/coverage" />
        <p className="rules-hint">{t('rules.coverageHint')}</p>
        <NoticesForm />
      </section>
      <section className="rules-card rules-form" aria-labelledby="weeks">
        <h2 id="weeks">{t('rules.weeks')}</h2>
        <WeeksForm />
      </section>
      <section className="rules-card rules-form" aria-labelledby="exceptions">
        <h2 id="exceptions">{t('rules.exceptions')}</h2>
        <ListOf at="/off" label={t('rules.off')} called={dated('/off')} blank={() => ['', '', '']}>
          {(at) => (
            <>
              <LineAt at={`${at}/0`} label={t('rules.from')} type="date" />
              <LineAt at={`${at}/1`} label={t('rules.to')} type="date" />
              <LineAt at={`${at}/2`} label={t('rules.holiday')} />
            </>
          )}
        </ListOf>
        <ListOf at="/work" label={t('rules.work')} called={dated('/work')} blank={() => ['', '']}>
          {(at) => (
            <>
              <LineAt at={`${at}/0`} label={t('rules.date')} type="date" />
              <LineAt at={`${at}/1`} label={t('rules.workedFor')} />
            </>
          )}
        </ListOf>
      </section>
      <CalendarYears content={content} />
    </>
  );
}
