import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { unreadDigests } from '../digests/read-digests.ts';
import './digest-bell.css';

/** The way to what the clocks have to say, with how much of it is unread. */
export function DigestBell() {
  const { t } = useTranslation();
  const { data: unread = 0 } = useQuery(unreadDigests);
  return (
    <Link to="/digests" className="digest-bell" aria-label={t('digests.bell', { count: unread })}>
      <svg aria-hidden="true" viewBox="0 0 16 16" width="18" height="18">
        <path fill="currentColor" d="M8 1a4 4 0 0 0-4 4v3l-1.5 3h11L12 8V5a4 4 0 0 0-4-4Zm-2 11a2 2 0 0 0 4 0Z" />
      </svg>
      {unread > 0 && <b aria-hidden="true">{unread > 99 ? '99+' : unread}</b>}
    </Link>
  );
}
