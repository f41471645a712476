import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../cases/verbs/verb-form.ts';
import { Masked } from '../ui/masked.tsx';
import { Figure } from './figure.tsx';
import type { RepeatReporterView } from './read-repeats.ts';

type Wanted = { people: readonly RepeatReporterView[]; begin: ((draft: Draft) => void) | null };

/** Reporters who keep coming, with the visit that there was or that is proposed. */
export function RepeatPeople({ people, begin }: Wanted) {
  const { t } = useTranslation();
  const draftOf = ({ cases, numbers, grid }: RepeatReporterView): Draft => ({
    kind: 'request',
    topic: 'help',
    channel: 'visit',
    title: t('repeats.visitTitle'),
    // By these numbers the visit is found again, since it tells nobody's telephone.
    description: t('repeats.visitText', { count: cases, numbers: numbers.join(' ') }),
    ...(grid !== null && { grid }),
  });
  return (
    <table>
      <caption className="unseen">{t('repeats.people')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('repeats.person')}</th>
          <th scope="col">{t('repeats.cases')}</th>
          <th scope="col">{t('repeats.proposal')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => {
          const { case: latest, name, phone, cases, visit, list } = person;
          const called = [name, phone].filter(Boolean).join(' ');
          return (
            <tr key={latest.id}>
              <th scope="row">
                <Masked text={called} />{' '}
                <Link to="/cases/$caseId" params={{ caseId: latest.id }} dir="auto">
                  {latest.title}
                </Link>
              </th>
              <td>
                <Figure value={cases} list={list} says={called} />
              </td>
              <td>
                {visit ? (
                  <>
                    {t('repeats.isVisit')}{' '}
                    <Link to="/cases/$caseId" params={{ caseId: visit.id }}>
                      {visit.number}
                    </Link>
                  </>
                ) : (
                  <Button size="small" disabled={!begin} onClick={() => begin?.(draftOf(person))}>
                    {t('repeats.registerVisit')}
                    <span className="unseen"> {called}</span>
                  </Button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
