import { useNavigate } from '@tanstack/react-router';
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
  /** The keys work on this row from here on. */
  point: () => void;
  toggle: () => void;
};

/** One case of the board. */
export function CaseRow({ line, index, height, columns, isCurrent, isSelected, point, toggle }: Wanted) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <tr
      data-row={index}
      aria-rowindex={index + 2}
      style={{ height }}
      className={isCurrent ? 'case-table-current' : undefined}
      onFocus={point}
      onClick={point}
      onDoubleClick={() => void navigate({ to: '/cases/$caseId', params: { caseId: line.id } })}
    >
      <td className="case-table-select">
        <label>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t('bulk.selectCase', { title: line.title })}
            checked={isSelected}
            onChange={toggle}
          />
        </label>
      </td>
      {columns.map(({ id, cell }) => (
        <td key={id}>{cell(line)}</td>
      ))}
    </tr>
  );
}
