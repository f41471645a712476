import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseLine } from '../../cases/list-cases.ts';
import type { Column } from './columns.tsx';

type Wanted = {
  line: CaseLine;
  index: number;
  height: number;
  columns: readonly Column[];
  isCurrent: boolean;
  isSelected: boolean;
  pick: (index: number, id: string) => void;
};

/** One case of the board. It is drawn anew only when it changed: rows that stay in sight while others come cost nothing. */
export const CaseRow = memo(function CaseRow({ line, index, height, columns, isCurrent, isSelected, pick }: Wanted) {
  const { t } = useTranslation();
  return (
    <tr
      data-row={index}
      aria-rowindex={index + 2}
      style={{ height }}
      className={isCurrent ? 'case-table-current' : undefined}
    >
      <td className="case-table-select">
        <label>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t('bulk.selectCase', { title: line.title })}
            checked={isSelected}
            onChange={() => pick(index, line.id)}
          />
        </label>
      </td>
      {columns.map(({ id, cell }) => (
        <td key={id}>{cell(line)}</td>
      ))}
    </tr>
  );
});
