import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { viewCounts } from '../../cases/count-views.ts';
import { viewIds, type ViewId } from '../../cases/view-ids.ts';
import './view-rail.css';

/** Every view shows the same page: without this a link takes itself for current as soon as its own filters are among those set. */
const alone = { exact: true };

const urgent: readonly ViewId[] = ['due_within_hour', 'overdue'];

/** The saved views with how many cases each holds now. */
export function ViewRail({ current }: { current: ViewId | undefined }) {
  const { t } = useTranslation();
  const { data: counts } = useQuery(viewCounts);
  const text = (id: ViewId) => {
    const count = counts?.get(id);
    return count === undefined ? '…' : count === null ? '999+' : String(count);
  };
  return (
    <nav className="view-rail" aria-label={t('board.savedViews')}>
      <ul>
        {viewIds.map((id) => (
          <li key={id} className={id === 'triage' ? 'view-rail-break' : undefined}>
            <Link
              to="/board"
              search={{ view: id }}
              className="view-rail-view"
              activeOptions={alone}
              aria-current={id === current ? 'page' : undefined}
            >
              <span>{t(`views.${id}`)}</span>
              <span
                className={urgent.includes(id) && counts?.get(id) !== 0 ? 'view-rail-count urgent' : 'view-rail-count'}
              >
                {text(id)}
              </span>
            </Link>
          </li>
        ))}
        <li className="view-rail-break">
          <Link
            to="/board"
            search={{}}
            className="view-rail-view"
            activeOptions={alone}
            aria-current={current ? undefined : 'page'}
          >
            {t('board.allCases')}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
