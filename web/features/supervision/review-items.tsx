import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRows } from '../../keys/use-rows.ts';
import type { ReviewView } from '../../reports/read-reviews.ts';
import { Heads } from '../../ui/heads.tsx';
import { Masked } from '../../ui/masked.tsx';
import { Empty } from '../../ui/states.tsx';

const heads = ['number', 'topic', 'place', 'holder', 'state', 'risk', 'repeats', 'proposed'] as const;

/** The open disputes of a review; what changed, comes again or is to go up stands in words. */
export function ReviewItems({ items }: { items: ReviewView['items'] }) {
  const { t } = useTranslation();
  const { table, setAt } = useRows(items.length);
  if (items.length === 0) return <Empty good title={t('reviews.quiet')} />;
  const colour = (name: 'green' | 'yellow' | 'red' | null) => t(name ? `reviews.colours.${name}` : 'reviews.unset');
  return (
    <div className="reports-card reports-scroll">
      <table ref={table}>
        <Heads words={heads.map((head) => t(`reviews.heads.${head}`))} />
        <tbody>
          {items.map(({ case: about, topic, place, holder, new: isNew, overdue, risk, repeats, proposed }, row) => (
            <tr key={about.id} data-row={row} onFocus={() => setAt(row)}>
              <th scope="row">
                <Link to="/cases/$caseId" params={{ caseId: about.id }}>
                  {about.number}
                </Link>
              </th>
              <td>{topic}</td>
              <td>{place.name}</td>
              <td>{holder.name}</td>
              <td>
                {isNew && t('reviews.new')}{' '}
                {overdue && (
                  <strong className="reports-late">
                    <span aria-hidden="true">■</span> {t('reviews.overdue')}
                  </strong>
                )}
              </td>
              <td>{risk && `◆ ${colour(risk.from)} → ${colour(risk.to)}`}</td>
              <td>
                {repeats.map(({ party, cases }, at) => (
                  // Two parties may be masked alike, and the lines never change their places.
                  <div key={at}>
                    <Masked text={party} /> {t('reviews.cases', { count: cases })}
                  </div>
                ))}
              </td>
              <td>{proposed.map((why) => t(`reviews.why.${why}`)).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
