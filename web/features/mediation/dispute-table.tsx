import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { linePill } from '../../cases/line-pill.ts';
import type { CaseLine } from '../../cases/list-cases.ts';
import { setWorklist } from '../../cases/worklist.ts';
import { useRows } from '../../keys/use-rows.ts';
import { Moment } from '../../ui/moment.tsx';
import { Pill } from '../../ui/pill.tsx';
import { StatusTag } from '../../ui/tags.tsx';
import { Heads } from '../../ui/heads.tsx';

const heads = ['left', 'due', 'dispute', 'holder', 'status'] as const;

/** Disputes with the time that each has left. */
export function DisputeTable({ lines }: { lines: readonly CaseLine[] }) {
  const { t } = useTranslation();
  const { table, setAt } = useRows(lines.length);
  useEffect(() => setWorklist(lines.map(({ id }) => id)), [lines]);
  return (
    <table ref={table} className="dispute-table">
      <Heads words={heads.map((head) => t(`mediation.columns.${head}`))} />
      <tbody>
        {lines.map((line, index) => (
          <tr key={line.id} data-row={index} onFocus={() => setAt(index)}>
            <td>
              <Pill {...linePill(line)} />
            </td>
            <td>{line.dueAt && <Moment at={line.dueAt} />}</td>
            <th scope="row">
              <Link to="/cases/$caseId" params={{ caseId: line.id }} dir="auto">
                {line.title}
              </Link>
              <code>{line.number}</code>
            </th>
            <td>{[line.holder.unit.name, line.holder.person?.name].filter(Boolean).join(' · ')}</td>
            <td>
              <StatusTag status={line.status} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
