import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '../../api/files/schema.ts';
import './file-strip.css';

/** Files of a case or of what happened to it, small; each opens whole. */
export function FileStrip({ files }: { files: readonly CaseFileView[] }) {
  const { t } = useTranslation();
  if (files.length === 0) return null;
  return (
    <ul className="file-strip">
      {files.map(({ id, name, link, thumbnail, kind }) => (
        <li key={id}>
          <a href={link} download={name} aria-label={t('files.open', { name })} title={name}>
            {thumbnail === null ? (
              <span dir="auto">
                {kind.toUpperCase()} · {name}
              </span>
            ) : (
              <img src={thumbnail} alt={name} loading="lazy" />
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
