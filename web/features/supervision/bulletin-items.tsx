import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRows } from '../../keys/use-rows.ts';
import type { BulletinView } from '../../reports/read-bulletins.ts';
import { Heads } from '../../ui/heads.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Empty } from '../../ui/states.tsx';

const heads = ['number', 'place', 'holder', 'registered', 'state', 'last'] as const;

/** The disputes of a bulletin with their last progress; those that stand still are marked by sign and word. */
export function BulletinItems({ items }: { items: BulletinView['items'] }) {
  const { t } = useTranslation();
  const { table, setAt } = useRows(items.length);
  if (items.length === 0) return <Empty good title={t('bulletins.quiet')} hint={t('bulletins.quietHint')} />;
  return (
    <div className="reports-card reports-scroll">
      <table ref={table}>
        <Heads words={heads.map((head) => t(`bulletins.${head}`))} />
        <tbody>
          {items.map(({ case: about, place, holder, registeredAt, opened, ended, last, idle }, row) => (
            <tr key={about.id} data-row={row} onFocus={() => setAt(row)}>
              <th scope="row">
                <Link to="/cases/$caseId" params={{ caseId: about.id }}>
                  {about.number}
                </Link>
              </th>
              <td>{place.name}</td>
              <td>{holder.name}</td>
              <td>
                <Moment at={registeredAt} /> {opened && <small>{t('bulletins.new')}</small>}
              </td>
              <td>
                {ended ? (
                  <>
                    <span aria-hidden="true">✓</span> {t(`statuses.${ended}`)}
                  </>
                ) : idle ? (
                  <strong className="reports-late">
                    <span aria-hidden="true">■</span> {t('bulletins.idle')}
                  </strong>
                ) : (
                  t('bulletins.goesOn')
                )}
              </td>
              <td>
                <Moment at={last.at} /> {last.text}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
