import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isHalfNamed } from '../cases/parties.ts';
import { FilesInput } from '../files/files-input.tsx';
import { useMe } from '../session/read-me.ts';
import { flatten, unitTrees } from '../units/list-units.ts';
import { useKept } from './kept.ts';
import { Notice } from './notice.tsx';
import { ReportCandidates } from './report-candidates.tsx';
import { ReportChoices } from './report-choices.tsx';
import { ReportDone, type Done } from './report-done.tsx';
import { emptyReport, missingIn } from './report-draft.ts';
import { ReportEnd } from './report-end.tsx';
import { ReportField } from './report-field.tsx';
import { ReportParties } from './report-parties.tsx';
import { StillMissing } from './still-missing.tsx';
import { useReport } from './use-report.ts';

/** Report what I see, with photos; and close it at once where it is already put right. */
export function ReportPage() {
  const [done, setDone] = useState<Done | null>(null);
  return done ? <ReportDone done={done} next={() => setDone(null)} /> : <ReportForm done={setDone} />;
}

function ReportForm({ done }: { done: (made: Done) => void }) {
  const { t } = useTranslation();
  const { posts } = useMe();
  const { data: trees = [] } = useQuery(unitTrees);
  const { value: report, change, forget } = useKept('report', emptyReport);
  const { value: last, change: remember } = useKept('address', { address: '' });
  const [tries, setTries] = useState(0);
  const [uploading, setUploading] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const grids = flatten(trees).filter(({ kind }) => kind === 'grid');
  const own = posts.find(({ unit }) => grids.some(({ code }) => code === unit))?.unit;
  const grid = report.grid || own || grids[0]?.code || '';
  const sending = useReport({ report, grid, keep: change });
  const { kind, onSpot, parties } = report;
  const tried = tries > 0;
  const missing = tried ? missingIn(report) : [];
  const halfNamed = kind === 'dispute' && parties.some(isHalfNamed);
  // The button is far below what it finds missing.
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const send = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    setTries(tries + 1);
    if (uploading || sending.isPending || halfNamed || missingIn(report).length > 0) return;
    sending.mutate(undefined, {
      onSuccess: ({ id, number }) => {
        remember({ address: report.address });
        forget();
        done({ id, number, onSpot });
      },
    });
  };
  const chooseOnSpot = (chosen: boolean) => {
    change({ onSpot: chosen });
    // What is asked for from now on has not been left out yet.
    setTries(0);
  };
  const shared = { report, change, missing };
  return (
    <form ref={form} className="phone-form" onSubmit={send} noValidate>
      <h1>{t('phone.report')}</h1>
      <fieldset className="phone-bare" disabled={sending.isPending}>
        <fieldset>
          <legend>{t('phone.photos')}</legend>
          <FilesInput value={report.photos} change={(photos) => change({ photos })} busy={setUploading} camera />
        </fieldset>
        <label className="phone-choice">
          <input type="checkbox" checked={onSpot} onChange={({ target }) => chooseOnSpot(target.checked)} />
          <span>
            <strong>{t('phone.onSpot')}</strong> <span className="phone-faint">{t('phone.onSpotHint')}</span>
          </span>
        </label>
        <ReportChoices report={report} change={change} grids={grids} grid={grid} missing={missing.includes('topic')} />
        <ReportField {...shared} name="title" label={t('phone.title')} required />
        <ReportField {...shared} name="address" label={t('phone.address')} required longest={500} />
        {report.address === '' && last.address !== '' && (
          <button type="button" onClick={() => change({ address: last.address })}>
            {t('phone.lastAddress')} <span dir="auto">{last.address}</span>
          </button>
        )}
        <ReportField {...shared} name="description" label={t('phone.description')} rows={3} longest={4_000} />
        <ReportCandidates report={report} grid={grid} />
        {kind === 'dispute' && (
          <ReportParties parties={parties} change={(named) => change({ parties: named })} tried={tried} />
        )}
        <details open={report.reporterName !== '' || report.reporterPhone !== ''}>
          <summary>{t('phone.reporter')}</summary>
          <ReportField {...shared} name="reporterName" label={t('phone.reporterName')} />
          <ReportField {...shared} name="reporterPhone" label={t('phone.reporterPhone')} inputMode="tel" longest={40} />
        </details>
        {onSpot && <ReportEnd {...shared} />}
      </fieldset>
      {sending.error && <Notice error={sending.error} />}
      {uploading && <p role="status">{t('phone.uploading')}</p>}
      <StillMissing fields={missing} parties={tried && halfNamed} />
      <button className="phone-main" disabled={uploading || sending.isPending}>
        {sending.isPending ? t('case.sending') : t(onSpot ? 'phone.submitOnSpot' : 'phone.submit')}
      </button>
      <p className="phone-faint">{t('phone.kept')}</p>
    </form>
  );
}
