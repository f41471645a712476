import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linePill } from '../../cases/line-pill.ts';
import type { CaseLine } from '../../cases/list-cases.ts';
import { setWorklist } from '../../cases/worklist.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { Moment } from '../../ui/moment.tsx';
import { Pill } from '../../ui/pill.tsx';
import { StatusTag } from '../../ui/tags.tsx';

const heads = ['left', 'due', 'dispute', 'holder', 'status'] as const;

/** Disputes with the time that each has left. */
export function DisputeTable({ lines }: { lines: readonly CaseLine[] }) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState(-1);
  useEffect(() => setWorklist(lines.map(({ id }) => id)), [lines]);
  const go = (index: number) => {
    const to = Math.max(0, Math.min(index, lines.length - 1));
    setAt(to);
    table.current?.querySelector<HTMLElement>(`[data-row="${to}"] a`)?.focus();
  };
  useKeys([
    { keys: 'j', says: t('keys.down'), group: 'list', run: () => go(at + 1) },
    { keys: 'k', says: t('keys.up'), group: 'list', run: () => go(at - 1) },
  ]);
  return (
    <table ref={table} className="dispute-table">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`mediation.columns.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
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
