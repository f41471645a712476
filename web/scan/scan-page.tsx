import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceiptView } from '../../api/intake-links/public-schema.ts';
import { LanguageButton } from '../phone/language-button.tsx';
import { Notice, Waiting } from '../phone/notice.tsx';
import '../phone/phone-frame.css';
import '../phone/phone.css';
import { asFault } from '../server/fault.ts';
import { codeAt, scannedLink } from './read-link.ts';
import { ScanDone } from './scan-done.tsx';
import { ScanForm } from './scan-form.tsx';
import './scan.css';

/** 居民报事: what somebody sees who scanned the code on the wall. Nobody signs in, and nothing that was typed is kept in the browser. */
export function ScanPage() {
  const { t } = useTranslation();
  const code = codeAt(location.pathname);
  const { data: link, error, refetch } = useQuery(scannedLink(code));
  const [receipt, setReceipt] = useState<ReceiptView | null>(null);
  return (
    <>
      <header className="phone-frame-head">
        <span dir="auto">{link?.street ?? t('app.name')}</span>
        <LanguageButton />
      </header>
      <main className="phone-page">
        {receipt ? (
          <ScanDone receipt={receipt} another={() => setReceipt(null)} />
        ) : (
          <>
            <h1>{t('scan.title')}</h1>
            {link ? (
              <>
                <p className="scan-place">
                  <strong dir="auto">{link.name}</strong> <span dir="auto">{link.address}</span>
                </p>
                <ScanForm code={code} done={setReceipt} />
              </>
            ) : error ? (
              <Notice error={error} {...(asFault(error).status !== 404 && { retry: () => void refetch() })} />
            ) : (
              <Waiting />
            )}
          </>
        )}
      </main>
    </>
  );
}
