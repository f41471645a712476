import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { setWorklist } from '../../cases/worklist.ts';
import { useRows } from '../../keys/use-rows.ts';
import type { BreachItemView } from '../../reports/read-breaches.ts';
import { BreachRow } from './breach-row.tsx';
import { Heads } from '../../ui/heads.tsx';

const heads = ['case', 'clock', 'held', 'due', 'late', 'heldByLevel', 'details'] as const;

/** The missed clocks, in the order in which they ran out. */
export function BreachTable({ items }: { items: readonly BreachItemView[] }) {
  const { t } = useTranslation();
  const { table, setAt } = useRows(items.length);
  // A case that missed two clocks is worked on once.
  useEffect(() => setWorklist([...new Set(items.map((item) => item.case.id))]), [items]);
  return (
    <div className="reports-card reports-scroll">
      <table ref={table} className="reports-breaches">
        <Heads words={heads.map((head) => t(`reports.columns.${head}`))} />
        <tbody>
          {items.map((item, index) => (
            <BreachRow key={`${item.case.id} ${item.clock}`} item={item} row={index} focus={() => setAt(index)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
