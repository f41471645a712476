import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceiptView } from '../../api/intake-links/public-schema.ts';
import { Moment } from '../ui/moment.tsx';

/** It was received: its number, and what was promised. Nobody is kept waiting without knowing until when. */
export function ScanDone({ receipt, another }: { receipt: ReceiptView; another: () => void }) {
  const { t } = useTranslation();
  const { number, receivedAt, promised } = receipt;
  const head = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone.
  useEffect(() => head.current?.focus(), []);
  const times = [
    ['receivedAt', receivedAt],
    ['acceptBy', promised.acceptBy],
    ['doneBy', promised.doneBy],
  ] as const;
  return (
    <section className="phone-form" role="status">
      <h1 ref={head} tabIndex={-1}>
        ✓ {t('scan.received')}
      </h1>
      <dl className="scan-receipt">
        <div>
          <dt>{t('scan.number')}</dt>
          <dd>
            <code>{number}</code>
          </dd>
        </div>
        {times.map(
          ([word, at]) =>
            at !== null && (
              <div key={word}>
                <dt>{t(`scan.${word}`)}</dt>
                <dd>
                  <Moment at={at} />
                </dd>
              </div>
            ),
        )}
      </dl>
      <p className="phone-faint">{t('scan.keepNumber')}</p>
      <button type="button" onClick={another}>
        {t('scan.another')}
      </button>
    </section>
  );
}
