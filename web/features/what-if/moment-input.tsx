import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { instantOf, type LocalMoment } from '../../ui/local-moment.ts';

type Wanted = { label: string; value: LocalMoment; change: (value: LocalMoment) => void; tried: boolean };

/** A date and time of the street, whatever clock the browser goes by. */
export function MomentInput({ label, value, change, tried }: Wanted) {
  const { t } = useTranslation();
  const id = useId();
  const missing = tried && instantOf(value) === null;
  return (
    <div className="what-if-field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type="datetime-local"
        value={value}
        onChange={({ target }) => change(target.value)}
        {...(missing && { status: 'error' as const })}
      />
      {missing && (
        <p className="what-if-missing" role="alert">
          {t('case.required')}
        </p>
      )}
    </div>
  );
}
