import { useTranslation } from 'react-i18next';
import { hasReporter, type Report, type TextField } from './report-draft.ts';
import { ReportField } from './report-field.tsx';

type Wanted = { report: Report; change: (some: Partial<Report>) => void; missing: readonly TextField[] };

/** How it was put right at once. Only a reporter is answered, and a photo is its own proof. */
export function ReportEnd(shared: Wanted) {
  const { t } = useTranslation();
  const { report } = shared;
  return (
    <>
      <ReportField {...shared} name="result" label={t('verbs.fields.result')} rows={3} required longest={4_000} />
      {hasReporter(report) && (
        <ReportField {...shared} name="reply" label={t('verbs.fields.reply')} rows={2} required longest={4_000} />
      )}
      {report.photos.length === 0 && (
        <ReportField {...shared} name="noPhotoReason" label={t('verbs.fields.noPhotoReason')} longest={4_000} />
      )}
    </>
  );
}
