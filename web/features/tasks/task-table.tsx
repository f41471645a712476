import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseLine } from '../../cases/list-cases.ts';
import { useRows } from '../../keys/use-rows.ts';
import { Heads } from '../../ui/heads.tsx';
import { TaskCell } from './task-cell.tsx';

const heads = ['case', 'holder', 'task'] as const;

/** Cases with what waits in each of them for the reader's unit. */
export function TaskTable({ lines }: { lines: readonly CaseLine[] }) {
  const { t } = useTranslation();
  const { table, setAt } = useRows(lines.length);
  return (
    <table ref={table} className="tasks-page-table">
      <Heads words={heads.map((head) => t(`joint.columns.${head}`))} />
      <tbody>
        {lines.map((line, index) => (
          <tr key={line.id} data-row={index} onFocus={() => setAt(index)}>
            <th scope="row">
              <Link to="/cases/$caseId" params={{ caseId: line.id }} dir="auto">
                {line.title}
              </Link>{' '}
              <code>{line.number}</code>
            </th>
            <td>{[line.holder.unit.name, line.holder.person?.name].filter(Boolean).join(' · ')}</td>
            <td>
              <TaskCell caseId={line.id} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
