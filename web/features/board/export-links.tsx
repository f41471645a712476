import { useTranslation } from 'react-i18next';
import type { BoardSearch } from './board-search.ts';

/** This filter as a file. */
export function ExportLinks({ filters }: { filters: BoardSearch }) {
  const { t } = useTranslation();
  const query = new URLSearchParams(Object.entries(filters).map(([name, value]) => [name, String(value)])).toString();
  return (
    <span className="export-links">
      {(['csv', 'xlsx'] as const).map((type) => (
        <a key={type} href={`/api/v1/cases.${type}?${query}`} download aria-label={`${t('bulk.export')} ${type}`}>
          {type.toUpperCase()}
        </a>
      ))}
    </span>
  );
}
