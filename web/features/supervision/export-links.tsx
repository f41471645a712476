import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BreachFilters } from '../../reports/read-breaches.ts';

/** The report to take away: exactly what its filters show. */
export function ExportLinks({ filters }: { filters: BreachFilters }) {
  const { t } = useTranslation();
  const query = new URLSearchParams(filters).toString();
  return (
    <div className="reports-export">
      <nav className="reports-export" aria-label={t('reports.export')}>
        {(['csv', 'xlsx', 'pdf'] as const).map((format) => (
          <a key={format} href={`/api/v1/reports/breaches.${format}?${query}`} download={`breaches.${format}`}>
            {t(`reports.formats.${format}`)}
          </a>
        ))}
      </nav>
      <Link to="/reports/breaches/paper" search={filters}>
        {t('paper.print')}
      </Link>
    </div>
  );
}
