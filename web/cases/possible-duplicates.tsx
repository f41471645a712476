import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Moment } from '../ui/moment.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { StatusTag } from '../ui/tags.tsx';
import { useUnitName } from '../units/use-unit-name.ts';
import { likeCases, type Likeness } from './like-cases.ts';
import './possible-duplicates.css';

/** Cases that may be about the same matter, for whoever is about to make or send one more. */
export function PossibleDuplicates({ of, except }: { of: Likeness; except?: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(likeCases(of));
  const nameOf = useUnitName();
  const others = data?.filter(({ id }) => id !== except);
  return (
    <section className="possible-duplicates" aria-labelledby="possible-duplicates">
      <h2 id="possible-duplicates">{t('triage.duplicates')}</h2>
      <p className="possible-duplicates-scope">{t('triage.duplicatesScope', { unit: nameOf(of.unit) })}</p>
      {!others && (error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />)}
      {others?.length === 0 && <p>{t('triage.noDuplicates')}</p>}
      {others && others.length > 0 && (
        <ul>
          {others.map(({ id, number, title, status, registeredAt }) => (
            <li key={id}>
              <Link to="/cases/$caseId" params={{ caseId: id }} dir="auto">
                {title}
              </Link>
              <span>
                <StatusTag status={status} /> <code>{number}</code> <Moment at={registeredAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
