import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** What has come since a list was drawn waits until its reader asks for it. */
export function NewRows({ updates, show, className }: { updates: number; show: () => void; className: string }) {
  const { t } = useTranslation();
  return (
    <div className={className} role="status">
      {updates > 0 && (
        <Button size="small" type="primary" ghost onClick={show}>
          {t('app.updates', { count: updates })}
        </Button>
      )}
    </div>
  );
}
