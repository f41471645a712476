import { useTranslation } from 'react-i18next';
import { useListingReasonWord } from '../../catalogue/reason-words.ts';
import { listAt, textAt, textOf, valueAt } from './content.ts';
import { useMilestoneWord } from './milestone-words.ts';

type Wanted = { row: unknown; budget: (written: unknown) => string; match: string };

/** One row of a policy in words. */
export function PolicyRow({ row, budget, match }: Wanted) {
  const { t } = useTranslation();
  const milestone = useMilestoneWord();
  const reasonWord = useListingReasonWord();
  const isHeld = valueAt(row, '/holding') !== undefined;
  const sources = Object.entries((valueAt(row, '/sources') ?? {}) as Record<string, unknown>);
  return (
    <tr>
      <th scope="row">
        {textAt(row, '/id')}
        <small>{t('rules.rankIs', { rank: textAt(row, '/rank') })}</small>
        {valueAt(row, '/inactive') === true && <small>{t('rules.isInactive')}</small>}
      </th>
      <td>{match}</td>
      <td>{budget(valueAt(row, '/accept'))}</td>
      <td>{budget(valueAt(row, '/contact')) || '—'}</td>
      <td>
        {isHeld ? (
          <>
            {t('kinds.level.grid')} {budget(valueAt(row, '/holding/grid'))}
            <br />
            {t('kinds.level.community')} {budget(valueAt(row, '/holding/community'))}
            <small>
              {t(textAt(row, '/holding/onExpiry') === 'supervise' ? 'rules.expiry.supervise' : 'rules.expiry.climb')}
            </small>
          </>
        ) : (
          '—'
        )}
      </td>
      <td>{budget(valueAt(row, '/resolve'))}</td>
      <td>
        {listAt(row, '/milestones').length === 0
          ? '—'
          : listAt(row, '/milestones').map((each) => (
              <div key={textAt(each, '/name')}>
                {milestone(textAt(each, '/name'))} {budget(valueAt(each, '/budget'))}
                {textAt(each, '/after') && (
                  <small>{t('rules.afterNamed', { name: milestone(textAt(each, '/after')) })}</small>
                )}
              </div>
            ))}
      </td>
      <td>{afterwards()}</td>
      <td>{pauses()}</td>
      <td>
        <details>
          <summary>{t('rules.sourcesOf', { row: textAt(row, '/id') })}</summary>
          <dl className="rules-sources">
            {sources.map(([field, source]) => (
              <div key={field}>
                <dt>
                  <code>{field}</code>
                </dt>
                <dd dir="auto">{textOf(source)}</dd>
              </div>
            ))}
          </dl>
        </details>
      </td>
    </tr>
  );

  function afterwards(): string {
    const steps = (['verification', 'callback'] as const).filter((step) => valueAt(row, `/${step}`) === true);
    return steps.map((step) => t(`rules.${step}`)).join(t('rules.and')) || '—';
  }

  function pauses(): string {
    if (valueAt(row, '/pause') === undefined) return t('rules.neverPauses');
    const reasons = listAt(row, '/pause/listing').map((reason) => reasonWord(textOf(reason)));
    if (reasons.length === 0) return t('rules.pausesForInfo');
    const level = textAt(row, '/pause/approver') === 'street' ? 'street' : 'community';
    return t('rules.pausesFor', { reasons: reasons.join(t('rules.and')), level: t(`kinds.level.${level}`) });
  }
}
