import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { repeats } from './read-repeats.ts';

/** The way to what keeps coming, while anything does. */
export function RepeatsLink() {
  const { t } = useTranslation();
  const { data: found } = useQuery(repeats);
  const count = found ? found.places.length + found.people.length : 0;
  if (count === 0) return null;
  return (
    <p className="repeats-link">
      <Link to="/reports/repeats">
        {t('repeats.open')} {count}
      </Link>
    </p>
  );
}
