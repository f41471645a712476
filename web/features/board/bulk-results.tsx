import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../cases/read-case.ts';
import type { Outcome } from './use-bulk.ts';

/** What became of each case. */
export function BulkResults({
  cases,
  outcomes,
}: {
  cases: readonly CaseView[];
  outcomes: ReadonlyMap<string, Outcome>;
}) {
  const { t } = useTranslation();
  const wordsOf = (outcome: Outcome | undefined) => {
    if (outcome === undefined) return t('bulk.waiting');
    return outcome === 'sent' ? `✓ ${t('bulk.sent')}` : `! ${outcome.message} (${outcome.code})`;
  };
  return (
    <table className="bulk-results">
      <thead>
        <tr>
          <th scope="col">{t('bulk.case')}</th>
          <th scope="col">{t('bulk.result')}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map(({ id, number, title }) => (
          <tr key={id}>
            <th scope="row" dir="auto">
              <code>{number}</code> {title}
            </th>
            <td>{wordsOf(outcomes.get(id))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
