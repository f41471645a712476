import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DownloadLink } from '../../ui/download-link.tsx';
import type { BreachFilters } from '../../reports/read-breaches.ts';

/** The report to take away: exactly what its filters show. */
export function ExportLinks({ filters }: { filters: BreachFilters }) {
  const { t } = useTranslation();
  return (
    <div className="reports-export">
      <nav className="reports-export" aria-label={t('reports.export')}>
        {(['csv', 'xlsx', 'pdf'] as const).map((format) => (
          <DownloadLink key={format} path={`/reports/breaches.${format}`} query={filters} name={`breaches.${format}`}>
            {t(`reports.formats.${format}`)}
          </DownloadLink>
        ))}
      </nav>
      <Link to="/reports/breaches/paper" search={filters}>
        {t('paper.print')}
      </Link>
    </div>
  );
}
