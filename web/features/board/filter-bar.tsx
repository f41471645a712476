import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Select, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseKinds } from '../../../domain/kinds.ts';
import { lines } from '../../../domain/lines.ts';
import { levels } from '../../../domain/levels.ts';
import { caseStatuses, isOpen, openStatuses } from '../../../domain/statuses.ts';
import { useLineWord } from '../../catalogue/reason-words.ts';
import { useKeys } from '../../keys/use-keys.ts';
import type { BoardSearch } from './board-search.ts';

/** Narrows the list down. Every choice goes into the address. */
export function FilterBar({ filters }: { filters: BoardSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const lineWord = useLineWord();
  const field = useRef<InputRef>(null);
  const [q, setQ] = useState(filters.q ?? '');
  const [asked, setAsked] = useState(filters.q);
  // Back, forward and a link ask for other words than were typed here.
  if (asked !== filters.q) {
    setAsked(filters.q);
    setQ(filters.q ?? '');
  }
  const narrow = (some: { [K in keyof BoardSearch]?: BoardSearch[K] | undefined }) => {
    const wanted = Object.entries({ ...filters, ...some }).filter(([, value]) => value !== undefined && value !== '');
    void navigate({ to: '/board', search: Object.fromEntries(wanted) });
  };
  // An ended status comes by address only, and is shown all the same.
  const ended = caseStatuses.filter((status) => status === filters.status && !isOpen(status));
  const isFiltered = Object.keys(filters).some((name) => name !== 'view' && name !== 'sort');
  useKeys([{ keys: '/', says: t('keys.search'), group: 'list', run: () => field.current?.focus() }]);
  return (
    <search className="filter-bar">
      <Input.Search
        ref={field}
        aria-label={t('board.search')}
        placeholder={t('board.search')}
        allowClear
        style={{ width: '17rem' }}
        value={q}
        onChange={({ target }) => setQ(target.value)}
        onSearch={(words) => narrow({ q: words.trim() || undefined })}
      />
      <Choice
        label={t('board.kind')}
        value={filters.kind}
        choose={(kind) => narrow({ kind })}
        choices={caseKinds.map((kind) => [kind, t(`kinds.kind.${kind}`)])}
      />
      <Choice
        label={t('board.status')}
        value={filters.status}
        choose={(status) => narrow({ status })}
        choices={[...openStatuses, ...ended].map((status) => [status, t(`statuses.${status}`)])}
      />
      <Choice
        label={t('board.level')}
        value={filters.level}
        choose={(level) => narrow({ level })}
        choices={levels.map((level) => [level, t(`kinds.level.${level}`)])}
      />
      <Choice
        label={t('catalogue.line')}
        value={filters.line}
        choose={(line) => narrow({ line })}
        choices={lines.map((line) => [line, lineWord(line)])}
      />
      <Choice
        label={t('board.sort')}
        value={filters.sort}
        choose={(sort) => narrow({ sort })}
        choices={(['due', 'registered', 'updated'] as const).map((sort) => [sort, t(`board.sorts.${sort}`)])}
      />
      {isFiltered && (
        <Button
          type="link"
          onClick={() => {
            setQ('');
            // The button goes with the last filter.
            field.current?.focus();
            void navigate({ to: '/board', search: filters.view ? { view: filters.view } : {} });
          }}
        >
          {t('board.clear')}
        </Button>
      )}
    </search>
  );
}

function Choice<T extends string>(of: {
  label: string;
  value: T | undefined;
  choices: readonly (readonly [T, string])[];
  choose: (value: T | undefined) => void;
}) {
  const { label, value, choices, choose } = of;
  return (
    <Select<T | null>
      aria-label={label}
      placeholder={label}
      allowClear
      style={{ minWidth: '6.5rem' }}
      popupMatchSelectWidth={false}
      value={value ?? null}
      onChange={(chosen) => choose(chosen ?? undefined)}
      options={choices.map(([id, words]) => ({ value: id, label: words }))}
    />
  );
}
