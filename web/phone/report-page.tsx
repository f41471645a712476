import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilesInput } from '../files/files-input.tsx';
import { useMe } from '../session/read-me.ts';
import { flatten, unitTrees } from '../units/list-units.ts';
import { isHalfNamed } from '../cases/parties.ts';
import { useKept } from './kept.ts';
import { Notice } from './notice.tsx';
import { ReportChoices } from './report-choices.tsx';
import { emptyReport, missingIn } from './report-draft.ts';
import { ReportField } from './report-field.tsx';
import { ReportParties } from './report-parties.tsx';
import { useReport } from './use-report.ts';
import { taskHash } from './use-place.ts';

type Done = { id: string; number: string; onSpot: boolean };

/** Report what I see, with photos; and close it at once where it is already put right. */
export function ReportPage() {
  const { t } = useTranslation();
  const [done, setDone] = useState<Done | null>(null);
  if (!done) return <ReportForm done={setDone} />;
  return (
    <section className="phone-form" role="status">
      <h1>✓ {t(done.onSpot ? 'phone.closed' : 'phone.reported')}</h1>
      <p>
        <code>{done.number}</code>
      </p>
      <a className="phone-main" href={taskHash(done.id)}>
        {t('phone.see')}
      </a>
      <button type="button" onClick={() => setDone(null)}>
        {t('phone.another')}
      </button>
    </section>
  );
}

function ReportForm({ done }: { done: (made: Done) => void }) {
  const { t } = useTranslation();
  const { posts } = useMe();
  const { data: trees = [] } = useQuery(unitTrees);
  const { value: report, change, forget } = useKept('report', emptyReport);
  const [tried, setTried] = useState(false);
  const [uploading, setUploading] = useState(false);
  const grids = flatten(trees).filter(({ kind }) => kind === 'grid');
  const own = posts.find(({ unit }) => grids.some(({ code }) => code === unit))?.unit;
  const grid = report.grid || own || grids[0]?.code || '';
  const sending = useReport({ report, grid, keep: change });
  const missing = tried ? missingIn(report) : [];
  const { kind, onSpot } = report;
  const halfNamed = kind === 'dispute' && report.parties.some(isHalfNamed);
  const send = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    setTried(true);
    if (uploading || sending.isPending || missingIn(report).length > 0 || halfNamed) return;
    sending.mutate(undefined, {
      onSuccess: ({ id, number }) => {
        forget();
        done({ id, number, onSpot });
      },
    });
  };
  const shared = { report, change, missing };
  const words = onSpot ? t('phone.submitOnSpot') : t('phone.submit');
  return (
    <form className="phone-form" onSubmit={send} noValidate>
      <h1>{t('phone.report')}</h1>
      <fieldset className="phone-bare" disabled={sending.isPending}>
        <fieldset>
          <legend>{t('phone.photos')}</legend>
          <FilesInput value={report.photos} change={(photos) => change({ photos })} busy={setUploading} camera />
        </fieldset>
        <ReportChoices report={report} change={change} grids={grids} grid={grid} missing={missing.includes('topic')} />
        <ReportField {...shared} name="title" label={t('phone.title')} required />
        <ReportField {...shared} name="address" label={t('phone.address')} required longest={500} />
        <ReportField {...shared} name="description" label={t('phone.description')} rows={3} longest={4_000} />
        {kind === 'dispute' && (
          <ReportParties parties={report.parties} change={(parties) => change({ parties })} tried={tried} />
        )}
        <details open={report.reporterName !== '' || report.reporterPhone !== ''}>
          <summary>{t('phone.reporter')}</summary>
          <ReportField {...shared} name="reporterName" label={t('phone.reporterName')} />
          <ReportField {...shared} name="reporterPhone" label={t('phone.reporterPhone')} inputMode="tel" longest={40} />
        </details>
        <label className="phone-choice">
          <input type="checkbox" checked={onSpot} onChange={({ target }) => change({ onSpot: target.checked })} />
          <span>
            <strong>{t('phone.onSpot')}</strong> <span className="phone-faint">{t('phone.onSpotHint')}</span>
          </span>
        </label>
        {onSpot && (
          <>
            <ReportField {...shared} name="result" label={t('verbs.fields.result')} rows={3} required longest={4_000} />
            <ReportField {...shared} name="reply" label={t('verbs.fields.reply')} rows={2} longest={4_000} />
            {report.photos.length === 0 && (
              <ReportField {...shared} name="noPhotoReason" label={t('verbs.fields.noPhotoReason')} longest={4_000} />
            )}
          </>
        )}
      </fieldset>
      {sending.error && <Notice error={sending.error} />}
      {uploading && <p role="status">{t('phone.uploading')}</p>}
      <button className="phone-main" disabled={uploading || sending.isPending}>
        {sending.isPending ? t('case.sending') : words}
      </button>
      <p className="phone-faint">{t('phone.kept')}</p>
    </form>
  );
}
