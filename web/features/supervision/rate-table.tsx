import { useTranslation } from 'react-i18next';
import { Figure } from '../../reports/figure.tsx';
import type { RateReportView, RateView } from '../../reports/read-rates.ts';
import { Heads } from '../../ui/heads.tsx';
import { percent } from './percent.ts';

/** Each rate with what it is made of and what is left out; every number opens its list. */
export function RateTable({ rates, composite }: Pick<RateReportView, 'rates' | 'composite'>) {
  const { t } = useTranslation();
  const heads = (['rate', 'value', 'madeOf', 'excluded'] as const).map((head) => t(`rates.${head}`));
  return (
    <div className="reports-card reports-scroll" tabIndex={0} role="group" aria-label={t('rates.title')}>
      <table>
        <Heads words={heads} />
        <tbody>
          {rates.map((rate) => (
            <tr key={rate.id}>
              <th scope="row">
                {t(`rates.names.${rate.id}`)}
                <br />
                <small>{t(`rates.explained.${rate.id}`)}</small>
              </th>
              <td>
                <strong>{percent(rate.value)}</strong>
              </td>
              <td>
                <Parts rate={rate} />
              </td>
              <td>
                <LeftOut rate={rate} />
              </td>
            </tr>
          ))}
          <tr className="reports-sum">
            <th scope="row">
              {t('rates.composite')}
              <br />
              <small>{t('rates.compositeHint')}</small>
            </th>
            <td>{percent(composite)}</td>
            <td />
            <td />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Parts({ rate: { id, numerator, denominator } }: { rate: RateView }) {
  const { t } = useTranslation();
  const name = t(`rates.names.${id}`);
  return (
    <>
      <Figure value={numerator.count} list={numerator.list} says={name} />
      {' / '}
      <Figure value={denominator.count} list={denominator.list} says={`${name} n`} />
    </>
  );
}

function LeftOut({ rate: { id, excluded } }: { rate: RateView }) {
  const { t } = useTranslation();
  const some = excluded.filter(({ count }) => count > 0);
  if (some.length === 0) return excluded.length > 0 ? t('rates.none') : '–';
  return (
    <ul className="reports-held">
      {some.map(({ why, count, list }) => (
        <li key={why}>
          {t(`rates.why.${why}`)}{' '}
          <Figure value={count} list={list} says={`${t(`rates.names.${id}`)} ${t(`rates.why.${why}`)}`} />
        </li>
      ))}
    </ul>
  );
}
