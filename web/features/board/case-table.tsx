import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type Dispatch,
  type SetStateAction,
  type SyntheticEvent,
} from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../app/preferences.ts';
import type { CaseLine } from '../../cases/list-cases.ts';
import { setWorklist } from '../../cases/worklist.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { Failed } from '../../ui/states.tsx';
import { CaseHeads } from './case-heads.tsx';
import { CaseRow } from './case-row.tsx';
import { columns } from './columns.tsx';
import './case-table.css';

/** So far before its end the list asks for more, that nobody who scrolls has to wait. */
const rowsAhead = 60;
/** The column of the boxes (rem), as its style has it. */
const selectWide = 2.8;

/** What of the list is not here yet: whether there is any, whether it is on its way, why it did not come. */
type More = { left: boolean; coming: boolean; fault: Error | null; load: () => void };

type Wanted = {
  lines: CaseLine[];
  more: More;
  selected: ReadonlySet<string>;
  select: Dispatch<SetStateAction<ReadonlySet<string>>>;
};

/** The list itself. Only the rows in sight are in the page, so that five thousand scroll like fifty. */
export function CaseTable({ lines, more, selected, select }: Wanted) {
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
    overscan: 8,
    // Drawn with the browser's next picture, instead of with each notch of the wheel.
    useFlushSync: false,
    scrollPaddingStart: height,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => rows.measure(), [rows, height]);
  const { left, coming, fault, load } = more;
  const isNear = last >= lines.length - rowsAhead;
  useEffect(() => {
    // What failed is asked for again by hand.
    if (left && isNear && !coming && !fault) load();
  }, [left, isNear, coming, fault, load, lines.length]);
  useEffect(() => setWorklist(lines.map(({ id }) => id)), [lines]);

  const stand = useCallback(
    (index: number) => {
      setAt(index);
      rows.scrollToIndex(index);
      // The row may only now come into the page.
      requestAnimationFrame(() => pane.current?.querySelector<HTMLElement>(`[data-row="${index}"] a`)?.focus());
    },
    [rows],
  );
  const go = (index: number) => stand(Math.max(0, Math.min(index, lines.length - 1)));
  const open = (index: number) => {
    const line = lines[index];
    if (line) void navigate({ to: '/cases/$caseId', params: { caseId: line.id } });
  };
  const toggle = useCallback(
    (id: string) =>
      select((known) => {
        const others = new Set(known);
        if (!others.delete(id)) others.add(id);
        return others;
      }),
    [select],
  );
  const pick = useCallback(
    (index: number, id: string) => {
      toggle(id);
      // From here on the keys work on this row.
      stand(index);
    },
    [toggle, stand],
  );
  const isAll = lines.every(({ id }) => selected.has(id));
  useKeys([
    { keys: 'x', says: t('bulk.select'), group: 'list', run: () => lines[at] && toggle(lines[at].id) },
    { keys: 'j', says: t('keys.down'), group: 'list', run: () => go(at + 1) },
    { keys: 'k', says: t('keys.up'), group: 'list', run: () => go(at - 1) },
    { keys: 'Enter', says: t('keys.open'), group: 'list', run: () => open(at) },
  ]);
  const seen = useMemo(() => columns.filter(({ id }) => !hiddenColumns.includes(id)), [hiddenColumns]);
  const before = shown[0]?.start ?? 0;
  const after = rows.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <div className="case-table" ref={pane} tabIndex={-1}>
      <table
        style={{ minWidth: `${seen.reduce((sum, { wide }) => sum + wide[language], selectWide)}rem` }}
        aria-rowcount={left ? -1 : lines.length + 1}
      >
        <CaseHeads
          columns={seen}
          isAll={isAll}
          selectAll={(all) => select(new Set(all ? lines.map(({ id }) => id) : []))}
        />
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the same is done by j, k and Enter, and by the link in each row */}
        <tbody
          onFocus={(event) => setAt(rowOf(event))}
          onDoubleClick={(event) => open(rowOf(event))}
          onClick={(event) => setAt(rowOf(event))}
        >
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
                  pick={pick}
                />
              )
            );
          })}
          {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
        </tbody>
      </table>
      {fault ? (
        <Failed error={fault} retry={load} />
      ) : (
        <p className="case-table-end">{t(left ? 'board.loaded' : 'board.end', { count: lines.length })}</p>
      )}
    </div>
  );
}

/** Which row something happened on. */
function rowOf({ target }: SyntheticEvent): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return Number(row?.dataset['row'] ?? -1);
}
