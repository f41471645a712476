import { useTranslation } from 'react-i18next';
import type { BreachReportView } from '../../reports/read-breaches.ts';
import { shortDuration } from '../../ui/duration.ts';

/** How late the product itself was with these due times: who measures others is measured, too. */
export function LatenessFoot({ lateness }: { lateness: BreachReportView['lateness'] }) {
  const { t } = useTranslation();
  if (!lateness) return null;
  const { n, median, p95, longest } = lateness;
  return (
    <footer className="reports-hint">
      {t('reports.lateness', {
        n,
        median: shortDuration(median, t),
        p95: shortDuration(p95, t),
        longest: shortDuration(longest, t),
      })}
    </footer>
  );
}
