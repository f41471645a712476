import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReportSearch } from './report-search.ts';

const pages = [
  ['overview', '/reports'],
  ['breaches', '/reports/breaches'],
  ['rates', '/reports/rates'],
  ['matters', '/reports/matters'],
  ['weekly', '/reports/weekly'],
  ['reviews', '/reports/reviews'],
] as const;

/** The reports, one beside the other; what one is about goes along to the next. */
export function ReportNav({ filters = {} }: { filters?: ReportSearch }) {
  const { t } = useTranslation();
  const { from, to, unit } = filters;
  const about = { ...(from && { from }), ...(to && { to }), ...(unit && { unit }) };
  return (
    <nav className="reports-nav" aria-label={t('rates.nav')}>
      {pages.map(([id, to]) => (
        <Link
          key={id}
          to={to}
          search={id === 'weekly' || id === 'reviews' ? {} : about}
          activeOptions={{ exact: to === '/reports', includeSearch: false }}
        >
          {t(`rates.places.${id}`)}
        </Link>
      ))}
    </nav>
  );
}
