import { useTranslation } from 'react-i18next';
import { asFault } from '../server/fault.ts';

/** What went wrong: the sentence, the fields, the code, the request's id, and the way to try again. */
export function Notice({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const { title, message, code, requestId, errors } = asFault(error);
  return (
    <div className="phone-notice" role="alert">
      <strong>{title}</strong>
      {message !== title && <p>{message}</p>}
      {errors.map((field) => (
        <p key={field.pointer}>
          {field.pointer} {field.message}
        </p>
      ))}
      <p className="phone-faint">
        {t('faults.code')} <code>{code}</code>
        {requestId !== undefined && (
          <>
            {' · '}
            {t('faults.requestId')} <code>{requestId}</code>
          </>
        )}
      </p>
      {retry && (
        <button type="button" onClick={retry}>
          {t('app.retry')}
        </button>
      )}
    </div>
  );
}

export function Waiting() {
  const { t } = useTranslation();
  return (
    <p className="phone-empty" role="status">
      {t('app.loading')}
    </p>
  );
}
