import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/states.tsx';

export function NoPage() {
  const { t } = useTranslation();
  return (
    <main>
      <Empty page title={t('faults.notFound')}>
        <Link to="/board">{t('faults.toBoard')}</Link>
      </Empty>
    </main>
  );
}
