import { useTranslation } from 'react-i18next';
import { filesOf } from '../../cases/verbs/drafts.ts';
import { FilesInput } from '../../files/files-input.tsx';
import type { FieldsOf } from './intake-field.tsx';

type Wanted = Omit<FieldsOf, 'missing'> & { busy: (uploading: boolean) => void };

/** What the reporter sent along, as by WeChat; of a matter solved at once its pictures are the proof. */
export function FileFields({ draft, change, busy }: Wanted) {
  const { t } = useTranslation();
  return (
    <fieldset className="intake-part">
      <legend>{t('intake.files')}</legend>
      <FilesInput value={filesOf(draft['files'])} change={(files) => change({ files })} busy={busy} pdf />
    </fieldset>
  );
}
