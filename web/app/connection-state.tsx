import { useTranslation } from 'react-i18next';
import type { Connection } from '../events/live-stream.ts';
import './connection-state.css';

const shapes: Record<Connection, string> = { live: '●', connecting: '◌', offline: '■' };

/** Whether what one sees follows what happens. */
export function ConnectionState({ state }: { state: Connection }) {
  const { t } = useTranslation();
  return (
    <span
      className={`connection connection-${state}`}
      role="status"
      title={state === 'live' ? undefined : t('app.connection.hint')}
    >
      <span aria-hidden="true">{shapes[state]}</span> {t(`app.connection.${state}`)}
    </span>
  );
}
