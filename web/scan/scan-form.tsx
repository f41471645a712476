import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceiptView } from '../../api/intake-links/public-schema.ts';
import { caseKinds } from '../../domain/kinds.ts';
import { Notice } from '../phone/notice.tsx';
import { emptyDraft, reportOf, type ScanDraft } from './report-draft.ts';
import { ScanField } from './scan-field.tsx';
import { useReport } from './use-report.ts';

/** What it is, in the resident's own words; where it is, the link knows. */
export function ScanForm({ code, done }: { code: string; done: (receipt: ReceiptView) => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(emptyDraft);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const sending = useReport(code, done);
  const untitled = draft.title.trim() === '';
  const change = (some: Partial<ScanDraft>) => setDraft({ ...draft, ...some });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (untitled) form.current?.querySelector<HTMLElement>('[aria-required=true]')?.focus();
    else if (!sending.isPending) sending.mutate(reportOf(draft));
  };
  return (
    <form ref={form} className="phone-form" onSubmit={send} noValidate>
      <fieldset className="phone-bare" disabled={sending.isPending}>
        <fieldset className="phone-kinds">
          <legend>{t('scan.kind')}</legend>
          {caseKinds.map((kind) => (
            <label key={kind} className="phone-choice">
              <input type="radio" name="kind" checked={draft.kind === kind} onChange={() => change({ kind })} />
              {t(`scan.kinds.${kind}`)}
            </label>
          ))}
        </fieldset>
        <ScanField
          label={t('scan.what')}
          value={draft.title}
          change={(title) => change({ title })}
          longest={200}
          required
          missing={tried && untitled}
        />
        <ScanField
          label={t('scan.more')}
          value={draft.description}
          change={(description) => change({ description })}
          longest={4_000}
          rows={4}
        />
        <label className="phone-choice">
          <input
            type="checkbox"
            checked={draft.anonymous}
            onChange={({ target }) => change({ anonymous: target.checked })}
          />
          <span>
            <strong>{t('scan.anonymous')}</strong> <span className="phone-faint">{t('scan.anonymousHint')}</span>
          </span>
        </label>
        {!draft.anonymous && (
          <>
            <ScanField label={t('scan.name')} value={draft.name} change={(name) => change({ name })} longest={200} />
            <ScanField
              label={t('scan.phone')}
              value={draft.phone}
              change={(phone) => change({ phone })}
              longest={40}
              inputMode="tel"
            />
            <label className="phone-choice">
              <input
                type="checkbox"
                checked={draft.confidential}
                onChange={({ target }) => change({ confidential: target.checked })}
              />
              <span>
                <strong>{t('scan.confidential')}</strong>{' '}
                <span className="phone-faint">{t('scan.confidentialHint')}</span>
              </span>
            </label>
          </>
        )}
      </fieldset>
      {tried && untitled && (
        <p className="scan-missing" role="alert">
          {t('scan.missing')}
        </p>
      )}
      {sending.error && <Notice error={sending.error} />}
      <button className="phone-main" disabled={sending.isPending}>
        {sending.isPending ? t('case.sending') : t('scan.send')}
      </button>
    </form>
  );
}
