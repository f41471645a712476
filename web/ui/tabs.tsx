import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import './tabs.css';

type Tab = { key: string; label: string; children: ReactNode };

/** What of a page is shown one at a time. A tab that was opened keeps what was done in it. antd's own say where one is in English only. */
export function Tabs({ items, label }: { items: readonly Tab[]; label: string }) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(items[0]?.key);
  const [opened, setOpened] = useState<readonly (string | undefined)[]>([active]);
  const open = (key: string) => {
    setActive(key);
    setOpened([...opened, key]);
  };
  const move = (event: KeyboardEvent) => {
    const at = items.findIndex(({ key }) => key === active);
    const last = items.length - 1;
    const steps: Record<string, number> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const to = items[steps[event.key] ?? -1];
    if (!to) return;
    event.preventDefault();
    open(to.key);
    list.current?.querySelector<HTMLElement>(`[data-tab="${to.key}"]`)?.focus();
  };
  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className="tabs">
        {items.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}${tab.key}`}
            data-tab={tab.key}
            aria-selected={tab.key === active}
            aria-controls={`${id}${tab.key}-panel`}
            tabIndex={tab.key === active ? 0 : -1}
            onClick={() => open(tab.key)}
            onKeyDown={move}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {items.map(({ key, children }) => (
        <div
          key={key}
          role="tabpanel"
          id={`${id}${key}-panel`}
          aria-labelledby={`${id}${key}`}
          hidden={key !== active}
          className="tabs-panel"
        >
          {opened.includes(key) && children}
        </div>
      ))}
    </>
  );
}
