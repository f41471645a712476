import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../app/preferences.ts';
import type { CaseLine } from '../../cases/list-cases.ts';
import { setWorklist } from '../../cases/worklist.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { CaseRow } from './case-row.tsx';
import { columns } from './columns.tsx';
import './case-table.css';

const rowsAhead = 20;
/** The column of the boxes (rem), as its style has it. */
const selectWide = 2.8;

type Wanted = {
  lines: CaseLine[];
  hasMore: boolean;
  loadMore: () => void;
  selected: ReadonlySet<string>;
  select: (selected: ReadonlySet<string>) => void;
};

/** The list itself. Only the rows in sight are in the page, so that five thousand scroll like fifty. */
export function CaseTable({ lines, hasMore, loadMore, selected, select }: Wanted) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { compactRows, largerText, hiddenColumns, language } = usePreferences();
  const pane = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(-1);
  const height = Math.round((compactRows ? 34 : 44) * (largerText ? 1.28 : 1));
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => pane.current,
    estimateSize: () => height,
    overscan: 12,
    scrollPaddingStart: height,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => rows.measure(), [rows, height]);
  useEffect(() => {
    if (hasMore && last >= lines.length - rowsAhead) loadMore();
  }, [hasMore, last, lines.length, loadMore]);
  useEffect(() => setWorklist(lines.map(({ id }) => id)), [lines]);

  const go = (index: number) => {
    const to = Math.max(0, Math.min(index, lines.length - 1));
    setAt(to);
    rows.scrollToIndex(to);
    // The row may only now come into the page.
    requestAnimationFrame(() => pane.current?.querySelector<HTMLElement>(`[data-row="${to}"] a`)?.focus());
  };
  const open = () => {
    const line = lines[at];
    if (line) void navigate({ to: '/cases/$caseId', params: { caseId: line.id } });
  };
  const toggle = (id: string | undefined) => {
    if (id === undefined) return;
    const others = new Set(selected);
    if (!others.delete(id)) others.add(id);
    select(others);
  };
  const isAll = lines.every(({ id }) => selected.has(id));
  useKeys([
    { keys: 'x', says: t('bulk.select'), group: 'list', run: () => toggle(lines[at]?.id) },
    { keys: 'j', says: t('keys.down'), group: 'list', run: () => go(at + 1) },
    { keys: 'k', says: t('keys.up'), group: 'list', run: () => go(at - 1) },
    { keys: 'Enter', says: t('keys.open'), group: 'list', run: open },
  ]);
  const seen = columns.filter(({ id }) => !hiddenColumns.includes(id));
  const before = shown[0]?.start ?? 0;
  const after = rows.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <div className="case-table" ref={pane} tabIndex={-1}>
      <table
        style={{ minWidth: `${seen.reduce((sum, { wide }) => sum + wide[language], selectWide)}rem` }}
        aria-rowcount={hasMore ? -1 : lines.length + 1}
      >
        <colgroup>
          <col className="case-table-select" />
          {seen.map(({ id, wide }) => (
            <col key={id} style={{ width: id === 'title' ? 'auto' : `${wide[language]}rem` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="case-table-select">
              <label>
                <input
                  type="checkbox"
                  aria-label={t('bulk.selectLoaded')}
                  checked={isAll}
                  onChange={() => select(new Set(isAll ? [] : lines.map(({ id }) => id)))}
                />
              </label>
            </th>
            {seen.map(({ id }) => (
              <th key={id} scope="col">
                {t(`board.columns.${id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
          {shown.map(({ index, key }) => {
            const line = lines[index];
            return (
              line && (
                <CaseRow
                  key={key}
                  line={line}
                  index={index}
                  height={height}
                  columns={seen}
                  isCurrent={index === at}
                  isSelected={selected.has(line.id)}
                  point={() => setAt(index)}
                  toggle={() => {
                    toggle(line.id);
                    go(index);
                  }}
                />
              )
            );
          })}
          {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
        </tbody>
      </table>
      <p className="case-table-end">
        {hasMore ? t('board.loaded', { count: lines.length }) : t('board.end', { count: lines.length })}
      </p>
    </div>
  );
}
