import { useTranslation } from 'react-i18next';
import { DownloadLink } from '../../ui/download-link.tsx';
import type { BoardSearch } from './board-search.ts';

/** This filter as a file. */
export function ExportLinks({ filters }: { filters: BoardSearch }) {
  const { t } = useTranslation();
  return (
    <span className="export-links">
      {(['csv', 'xlsx'] as const).map((type) => (
        <DownloadLink
          key={type}
          path={`/cases.${type}`}
          query={filters}
          name={`cases.${type}`}
          label={`${t('bulk.export')} ${type}`}
        >
          {type.toUpperCase()}
        </DownloadLink>
      ))}
    </span>
  );
}
