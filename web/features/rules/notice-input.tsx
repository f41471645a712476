import { useId, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeForm } from './read-notice.ts';

type Wanted = {
  form: NoticeForm;
  names: readonly string[];
  words: RefObject<HTMLTextAreaElement | null>;
  isMissing: boolean;
  change: (some: Partial<NoticeForm>) => void;
};

/** Which calendar gets which year from which words. */
export function NoticeInput({ form, names, words, isMissing, change }: Wanted) {
  const { t } = useTranslation();
  const id = useId();
  const take = async (file: File | undefined) => {
    if (file) change({ as: 'csv', words: await file.text() });
  };
  return (
    <>
      <div className="rules-line">
        <div className="rules-field">
          <label htmlFor={`${id}-calendar`}>{t('rules.calendar')}</label>
          <select
            id={`${id}-calendar`}
            value={form.calendar}
            onChange={({ target }) => change({ calendar: target.value })}
          >
            {names.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </div>
        <div className="rules-field">
          <label htmlFor={`${id}-year`}>{t('rules.forYear')}</label>
          <input
            id={`${id}-year`}
            type="number"
            min={1970}
            max={2999}
            value={form.year}
            onChange={({ target }) => change({ year: target.value })}
          />
        </div>
        <div className="rules-field">
          <label htmlFor={`${id}-source`}>{t('rules.noticeSource')}</label>
          <input
            id={`${id}-source`}
            dir="auto"
            maxLength={400}
            value={form.source}
            onChange={({ target }) => change({ source: target.value })}
          />
        </div>
      </div>
      <fieldset className="rules-choices">
        <legend>{t('rules.noticeAs')}</legend>
        {(['text', 'csv'] as const).map((each) => (
          <label key={each} className="rules-flag">
            <input type="radio" name={`${id}-as`} checked={form.as === each} onChange={() => change({ as: each })} />
            {t(`rules.as.${each}`)}
          </label>
        ))}
      </fieldset>
      <div className="rules-field">
        <label htmlFor={`${id}-words`}>{t(`rules.as.${form.as}`)}</label>
        <textarea
          id={`${id}-words`}
          ref={words}
          dir="auto"
          rows={10}
          maxLength={20_000}
          value={form.words}
          onChange={({ target }) => change({ words: target.value })}
          aria-invalid={isMissing}
        />
        {form.as === 'csv' && <small>{t('rules.csvHint')}</small>}
        {isMissing && (
          <p className="rules-required" role="alert">
            {t('case.required')}
          </p>
        )}
      </div>
      <div className="rules-field">
        <label htmlFor={`${id}-file`}>{t('rules.csvFile')}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".csv,text/csv"
          onChange={({ target }) => void take(target.files?.[0])}
        />
      </div>
    </>
  );
}
