import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardSearch } from './board-search.ts';
import { useFilterWords } from './use-filter-words.ts';

/** These have a place of their own on the board. */
const shownElsewhere: readonly string[] = ['view', 'kind', 'status', 'level', 'q'];

/** What an address narrows the list down by besides: each in words, and the way to take it away. */
export function SetFilters({ filters }: { filters: BoardSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const line = useRef<HTMLDivElement>(null);
  const set = useFilterWords(filters).filter(([name]) => !shownElsewhere.includes(name));
  const widen = (gone: string) => {
    // The button goes with its filter: whoever pressed it must not fall out of the page.
    line.current?.focus();
    const left = Object.entries(filters).filter(([name]) => name !== gone);
    void navigate({ to: '/board', search: Object.fromEntries(left) });
  };
  return (
    <div ref={line} tabIndex={-1} className="set-filters" role="group" aria-label={t('board.filters')}>
      {set.map(([name, words]) => (
        <Button key={name} size="small" onClick={() => widen(name)}>
          {words} <span aria-hidden="true">✕</span>
          <span className="unseen">{t('reports.widen')}</span>
        </Button>
      ))}
    </div>
  );
}
