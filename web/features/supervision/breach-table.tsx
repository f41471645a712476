import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setWorklist } from '../../cases/worklist.ts';
import { useKeys } from '../../keys/use-keys.ts';
import type { BreachItemView } from '../../reports/read-breaches.ts';
import { BreachRow } from './breach-row.tsx';

const heads = ['case', 'clock', 'held', 'due', 'late', 'heldByLevel', 'details'] as const;

/** The missed clocks, in the order in which they ran out. */
export function BreachTable({ items }: { items: readonly BreachItemView[] }) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState(-1);
  // A case that missed two clocks is worked on once.
  useEffect(() => setWorklist([...new Set(items.map((item) => item.case.id))]), [items]);
  const go = (index: number) => {
    const to = Math.max(0, Math.min(index, items.length - 1));
    setAt(to);
    table.current?.querySelector<HTMLElement>(`[data-row="${to}"] a`)?.focus();
  };
  useKeys([
    { keys: 'j', says: t('keys.down'), group: 'list', run: () => go(at + 1) },
    { keys: 'k', says: t('keys.up'), group: 'list', run: () => go(at - 1) },
  ]);
  return (
    <div className="reports-card reports-scroll">
      <table ref={table} className="reports-breaches">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`reports.columns.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <BreachRow key={`${item.case.id} ${item.clock}`} item={item} row={index} focus={() => setAt(index)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
