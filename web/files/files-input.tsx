import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '../../api/files/schema.ts';
import { useUploads } from './use-uploads.ts';
import './files-input.css';

type Wanted = {
  value: readonly CaseFileView[];
  change: (value: readonly CaseFileView[]) => void;
  /** Told while something is still on its way. */
  busy: (uploading: boolean) => void;
  pdf?: boolean;
  camera?: boolean;
};

const pictures = 'image/jpeg,image/png,image/webp';

/** Photos and files of a message: uploaded at once, shown small, and taken out again until the message is sent. */
export function FilesInput({ value, change, busy, pdf = false, camera = false }: Wanted) {
  const { t } = useTranslation();
  const { waiting, add, bring, drop, remove } = useUploads({ value, change, busy });
  const pick = (target: HTMLInputElement) => {
    void add([...(target.files ?? [])]);
    // The same file may be chosen again after it was taken out.
    target.value = '';
  };
  return (
    <div className="files-input">
      <ul>
        {value.map(({ id, name, thumbnail }) => (
          <li key={id}>
            {thumbnail === null ? <span className="files-input-name">{name}</span> : <img src={thumbnail} alt={name} />}
            <button type="button" aria-label={t('files.remove', { name })} onClick={() => remove(id)}>
              ×
            </button>
          </li>
        ))}
        {waiting.map((one) => (
          <li key={one.key}>
            {one.fault === null ? (
              <span className="files-input-name" role="status">
                {t('files.uploading', { name: one.file.name })}
              </span>
            ) : (
              <span className="files-input-name files-input-failed" role="alert">
                {one.fault.message}
                <button type="button" onClick={() => void bring(one)}>
                  {t('files.again')}
                </button>
              </span>
            )}
            <button
              type="button"
              aria-label={t('files.remove', { name: one.file.name })}
              disabled={one.fault === null}
              onClick={() => drop(one.key)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {camera && (
        <label className="files-input-pick">
          <input type="file" accept={pictures} capture="environment" onChange={({ target }) => pick(target)} />
          <span aria-hidden="true">◉</span> {t('files.camera')}
        </label>
      )}
      <label className="files-input-pick">
        <input
          type="file"
          multiple
          accept={pdf ? `${pictures},application/pdf` : pictures}
          onChange={({ target }) => pick(target)}
        />
        <span aria-hidden="true">＋</span> {t(pdf ? 'files.chooseFiles' : 'files.choosePhotos')}
      </label>
    </div>
  );
}
