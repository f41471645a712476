import { useTranslation } from 'react-i18next';
import { useKeys } from '../../keys/use-keys.ts';
import { Figure } from '../../reports/figure.tsx';
import type { GridCountView } from '../../reports/read-grids.ts';
import { overdueSign } from './signs.ts';

type Wanted = {
  grids: readonly GridCountView[];
  near: string | null;
  chosen: string | undefined;
  come: (code: string | null) => void;
  choose: (code: string) => void;
};

/** The twin of the map: the same numbers, and everything that can be done there. */
export function GridTable({ grids, near, chosen, come, choose }: Wanted) {
  const { t } = useTranslation();
  const go = (by: number) => {
    const at = grids.findIndex(({ code }) => code === near);
    const to = Math.max(0, Math.min(at + by, grids.length - 1));
    document.querySelector<HTMLElement>(`.grid-table tr[data-row="${to}"] button`)?.focus();
  };
  useKeys([
    { keys: 'j', says: t('keys.down'), group: 'list', run: () => go(1) },
    { keys: 'k', says: t('keys.up'), group: 'list', run: () => go(-1) },
  ]);
  return (
    <table className="grid-table">
      <caption className="unseen">{t('map.list')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('map.grid')}</th>
          <th scope="col">{t('map.open')}</th>
          <th scope="col">{t('map.overdue')}</th>
        </tr>
      </thead>
      <tbody>
        {grids.map(({ code, name, open, overdue, lists }, row) => (
          <tr
            key={code}
            data-row={row}
            className={[code === near && 'grid-table-near', code === chosen && 'grid-table-chosen']
              .filter(Boolean)
              .join(' ')}
            onMouseEnter={() => come(code)}
            onMouseLeave={() => come(null)}
            onFocus={() => come(code)}
          >
            <th scope="row">
              <button type="button" aria-pressed={code === chosen} onClick={() => choose(code)}>
                {name}
              </button>{' '}
              <code>{code}</code>
            </th>
            <td>
              <Figure value={open} list={lists.open} says={`${name} ${t('map.open')}`} />
            </td>
            <td>
              <Figure value={overdueSign(overdue)} list={lists.overdue} says={`${name} ${t('map.overdue')}`} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
