import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../app/preferences.ts';
import type { Column } from './columns.tsx';

type Wanted = { columns: readonly Column[]; isAll: boolean; selectAll: (all: boolean) => void };

/** The heads of the board's columns, and their widths. */
export function CaseHeads({ columns, isAll, selectAll }: Wanted) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  return (
    <>
      <colgroup>
        <col className="case-table-select" />
        {columns.map(({ id, wide }) => (
          <col key={id} style={{ width: id === 'title' ? 'auto' : `${wide[language]}rem` }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" className="case-table-select">
            <label>
              <input
                type="checkbox"
                aria-label={t('bulk.selectLoaded')}
                checked={isAll}
                onChange={() => selectAll(!isAll)}
              />
            </label>
          </th>
          {columns.map(({ id }) => (
            <th key={id} scope="col">
              {t(`board.columns.${id}`)}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
