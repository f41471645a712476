import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RouteView } from '../../catalogue/read-catalogue.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Failed } from '../../ui/states.tsx';
import { useChange } from './change-catalogue.ts';
import { TextField } from './text-field.tsx';

type Wanted = { route: RouteView; name: string; close: () => void };

/** Takes a route away, after saying what that means. */
export function RouteRemoval({ route: { of, code, area, version }, name, close }: Wanted) {
  const { t } = useTranslation();
  const first = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const changing = useChange(close);
  const title = t('catalogue.removeNamed', { name });
  const send = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '' || changing.isPending) return;
    const path = `/catalogue/routes/${of}/${code}/${encodeURIComponent(area)}`;
    changing.mutate({ method: 'DELETE', path, body: { reason: reason.trim(), expectedVersion: version } });
  };
  return (
    <Dialog open close={close} title={title} first={first}>
      <form className="catalogue-form" aria-label={title} noValidate onSubmit={send}>
        <p>{t('catalogue.removeEffect')}</p>
        {changing.isError && <Failed error={changing.error} />}
        <TextField
          label={t('catalogue.fields.reason')}
          value={reason}
          change={setReason}
          missing={tried && reason.trim() === ''}
          input={first}
        />
        <div>
          <Button type="primary" danger htmlType="submit" loading={changing.isPending}>
            {t('catalogue.remove')}
          </Button>{' '}
          <Button onClick={close}>{t('app.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
