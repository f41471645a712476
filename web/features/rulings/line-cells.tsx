import { Link } from '@tanstack/react-router';
import { linePill } from '../../cases/line-pill.ts';
import type { CaseLine } from '../../cases/list-cases.ts';
import { Pill } from '../../ui/pill.tsx';

/** What every row of these pages says about its case: the time left, the case itself, and who holds it. */
export function LineCells({ line }: { line: CaseLine }) {
  return (
    <>
      <td>
        <Pill {...linePill(line)} />
      </td>
      <th scope="row">
        <Link to="/cases/$caseId" params={{ caseId: line.id }} dir="auto">
          {line.title}
        </Link>
        <code>{line.number}</code>
      </th>
      <td>{[line.holder.unit.name, line.holder.person?.name].filter(Boolean).join(' · ')}</td>
    </>
  );
}
