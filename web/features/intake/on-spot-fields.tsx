import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { reportFiles } from '../../cases/report-files.ts';
import { filesOf } from '../../cases/verbs/drafts.ts';
import { TextField, type FieldsOf } from './intake-field.tsx';
import { choicesOf } from './registration.ts';

/** 即报即结: what was answered at once needs no dispatch. */
export function OnSpotFields({ draft, change, missing }: FieldsOf) {
  const { t } = useTranslation();
  const { onSpot } = choicesOf(draft);
  const { photos } = reportFiles(filesOf(draft['files']), onSpot);
  const fields = { draft, change, missing };
  return (
    <div className="intake-part">
      <Checkbox checked={onSpot} onChange={({ target }) => change({ onSpot: target.checked })}>
        {t('intake.onSpot')} <span className="intake-hint">{t('intake.onSpotEffect')}</span>
      </Checkbox>
      {onSpot && (
        <>
          <TextField {...fields} field="result" label={t('intake.result')} longest={4_000} rows={2} />
          <TextField {...fields} field="reply" label={t('intake.reply')} longest={4_000} rows={2} />
          {/* A photo is its own proof. */}
          {!photos && <TextField {...fields} field="noPhotoReason" label={t('intake.noPhotoReason')} longest={4_000} />}
        </>
      )}
    </div>
  );
}
