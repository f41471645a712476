import { useTranslation } from 'react-i18next';
import type { PreviewView } from './read-preview.ts';

const percent = (share: number | null) => (share === null ? '—' : `${Math.round(share * 1000) / 10}%`);

/** How the cases that were closed lately would have done. Nothing of it is recorded. */
export function LastNinetyDays({ history }: { history: PreviewView['lastNinetyDays'] }) {
  const { t } = useTranslation();
  const { cases, met, wouldHaveMet, metShare, wouldHaveMetShare } = history;
  if (cases === 0) return <p>{t('rules.noHistory')}</p>;
  return (
    <table>
      <caption>{t('rules.history', { cases })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('rules.columns.rules')}</th>
          <th scope="col">{t('rules.columns.met')}</th>
          <th scope="col">{t('rules.columns.share')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('rules.before')}</th>
          <td>{met}</td>
          <td>{percent(metShare)}</td>
        </tr>
        <tr>
          <th scope="row">{t('rules.afterwards')}</th>
          <td>{wouldHaveMet}</td>
          <td>{percent(wouldHaveMetShare)}</td>
        </tr>
      </tbody>
    </table>
  );
}
