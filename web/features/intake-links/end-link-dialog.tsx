import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { IntakeLinkView } from '../../intake-links/read-links.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Failed } from '../../ui/states.tsx';
import { ending, useKeeping } from './keep-link.ts';

/** Ends a link, after saying what that means: posters hang where nobody can take them back. */
export function EndLinkDialog({ link, close }: { link: IntakeLinkView; close: () => void }) {
  const { t } = useTranslation();
  const keeping = useKeeping(close);
  const send = () => {
    if (!keeping.isPending) keeping.mutate(ending(link.id));
  };
  useKeys([{ keys: 'Mod+Enter', says: t('intakeLinks.end'), group: 'form', run: send }]);
  return (
    <Dialog open close={close} title={t('intakeLinks.endNamed', { name: link.name })}>
      <div className="intake-links-form">
        {keeping.isError && <Failed error={keeping.error} />}
        <p>{t('intakeLinks.endHint')}</p>
        <div>
          <Button type="primary" danger loading={keeping.isPending} onClick={send}>
            {t('intakeLinks.end')} <kbd>Ctrl Enter</kbd>
          </Button>{' '}
          <Button onClick={close}>{t('app.cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
