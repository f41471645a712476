import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from './use-keys.ts';

/** Walks with `j` and `k` through the first links of a table's rows, which carry their places as `data-row`; `setAt` tells where somebody came otherwise. */
export function useRows(count: number) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState(-1);
  const go = (index: number) => {
    const to = Math.max(0, Math.min(index, count - 1));
    setAt(to);
    table.current?.querySelector<HTMLElement>(`[data-row="${to}"] a`)?.focus();
  };
  useKeys([
    { keys: 'j', says: t('keys.down'), group: 'list', run: () => go(at + 1) },
    { keys: 'k', says: t('keys.up'), group: 'list', run: () => go(at - 1) },
  ]);
  return { table, setAt };
}
