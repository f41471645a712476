import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useClockWord } from '../../cases/clock-word.ts';
import { linePill } from '../../cases/line-pill.ts';
import type { CaseLine } from '../../cases/list-cases.ts';
import { setWorklist } from '../../cases/worklist.ts';
import { useRows } from '../../keys/use-rows.ts';
import { Moment } from '../../ui/moment.tsx';
import { Pill } from '../../ui/pill.tsx';
import { RiskTag, StatusTag } from '../../ui/tags.tsx';
import { Heads } from '../../ui/heads.tsx';

const heads = ['left', 'due', 'dispute', 'mediation', 'risk', 'time', 'holder', 'status'] as const;

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
              <Link to="/mediation/$caseId" params={{ caseId: line.id }} dir="auto">
                {line.title}
              </Link>
              <code>{line.number}</code>
            </th>
            <MediationCells mediation={line.mediation} />
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

/** Where the mediation of a dispute stands, how grave it is, and what is left of the time for it. */
function MediationCells({ mediation }: Pick<CaseLine, 'mediation'>) {
  const { t } = useTranslation();
  const wordOf = useClockWord();
  return (
    <>
      <td>{mediation && t(`mediation.state.${mediation.state}`)}</td>
      <td>{mediation && <RiskTag colour={mediation.risk} violence={mediation.violence} />}</td>
      <td>
        {mediation?.clock && (
          <>
            {mediation.clock !== 'mediate' && <small className="dispute-table-clock">{wordOf(mediation.clock)}</small>}
            <Pill dueAt={mediation.dueAt} warnAt={mediation.warnAt} />
          </>
        )}
      </td>
    </>
  );
}
