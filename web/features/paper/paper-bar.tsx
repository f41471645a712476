import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../keys/use-keys.ts';

/** What stands above a sheet and is not printed with it. */
export function PaperBar({ back, pdf, file }: { back: () => void; pdf?: string; file?: string }) {
  const { t } = useTranslation();
  const print = () => window.print();
  useKeys([
    { keys: 'p', says: t('paper.print'), group: 'form', run: print },
    { keys: 'Escape', says: t('keys.back'), group: 'form', run: back },
  ]);
  return (
    <div className="paper-bar">
      <Button type="primary" onClick={print}>
        {t('paper.print')} <kbd>p</kbd>
      </Button>
      {pdf !== undefined && (
        <a href={pdf} download={file}>
          {t('paper.pdf')}
        </a>
      )}
      <Button onClick={back}>{t('app.back')}</Button>
      {pdf !== undefined && <p>{t('paper.hint')}</p>}
    </div>
  );
}
