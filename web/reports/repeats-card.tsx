import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePrefilledIntake } from '../cases/use-prefilled-intake.ts';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { repeats } from './read-repeats.ts';
import { RepeatPeople } from './repeat-people.tsx';
import { RepeatPlaces } from './repeat-places.tsx';

/** What keeps coming, and what is proposed to do about it; a person registers it or leaves it. */
export function RepeatsCard({ page = false }: { page?: boolean }) {
  const Title = page ? 'h1' : 'h2';
  const { t } = useTranslation();
  const { data: found, error, refetch } = useQuery(repeats);
  const begin = usePrefilledIntake();
  const isCalm = found && found.places.length + found.people.length === 0;
  return (
    <section aria-labelledby="repeats" className="reports-card">
      <Title id="repeats">{t('repeats.title')}</Title>
      <p className="reports-hint">{t('repeats.hint')}</p>
      {!found && (error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />)}
      {isCalm && <Empty good title={t('repeats.none')} hint={t('repeats.noneHint')} />}
      {found && !isCalm && !begin && <p role="status">{t('repeats.busy')}</p>}
      {found && found.places.length > 0 && <RepeatPlaces places={found.places} begin={begin} />}
      {found && found.people.length > 0 && <RepeatPeople people={found.people} begin={begin} />}
    </section>
  );
}
