import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asFault } from '../server/fault.ts';
import './states.css';

type Nothing = { title: string; hint?: string; good?: boolean; page?: boolean; children?: ReactNode };

/** Nothing to show, and why. Success where nothing is just what one hopes for. */
export function Empty({ title, hint, good = false, page = false, children }: Nothing) {
  const Title = page ? 'h1' : 'p';
  return (
    <div className="state" role="status">
      <span aria-hidden="true" className={good ? 'state-sign state-good' : 'state-sign'}>
        {good ? '✓' : '∅'}
      </span>
      <Title className="state-title">{title}</Title>
      {hint !== undefined && <p className="state-hint">{hint}</p>}
      {children}
    </div>
  );
}

/** What went wrong: the sentence, the code, the request's id, and the way to try again where that may help. `page`: in place of a whole page. */
export function Failed({ error, retry, page = false }: { error: unknown; retry?: () => void; page?: boolean }) {
  const Title = page ? 'h1' : 'p';
  const { t } = useTranslation();
  const { title, message, status, code, requestId, errors } = asFault(error);
  return (
    <div className="state state-failed" role="alert">
      <span aria-hidden="true" className="state-sign state-bad">
        !
      </span>
      <Title className="state-title">{title}</Title>
      {message !== title && <p className="state-hint">{message}</p>}
      {errors.map((field) => (
        <p key={field.pointer} className="state-hint">
          {field.pointer} {field.message}
        </p>
      ))}
      <p className="state-code">
        {t('faults.code')} <code>{code}</code>
        {requestId !== undefined && (
          <>
            {' · '}
            {t('faults.requestId')} <code>{requestId}</code>
          </>
        )}
      </p>
      {retry && status !== 404 && <Button onClick={retry}>{t('app.retry')}</Button>}
    </div>
  );
}

export function Loading() {
  const { t } = useTranslation();
  return (
    <div className="state" role="status" aria-live="polite">
      <span className="state-waiting" aria-hidden="true" />
      <p className="state-hint">{t('app.loading')}</p>
    </div>
  );
}
