import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseLine } from '../../cases/list-cases.ts';
import { linePill } from '../../cases/line-pill.ts';
import { Pill } from '../../ui/pill.tsx';
import { KindTag, LevelTag, StatusTag } from '../../ui/tags.tsx';

export type ColumnId = 'number' | 'kind' | 'title' | 'level' | 'holder' | 'status' | 'due';

/** What a board shows about a case; `title` cannot be hidden, because it is the way in. */
export const columns: readonly { id: ColumnId; width: string; cell: (line: CaseLine) => ReactNode }[] = [
  { id: 'due', width: '11.5rem', cell: (line) => <Pill {...linePill(line)} /> },
  { id: 'number', width: '15.5rem', cell: ({ number }) => <code className="case-number">{number}</code> },
  { id: 'kind', width: '6.5rem', cell: ({ kind }) => <KindTag kind={kind} /> },
  {
    id: 'title',
    width: 'auto',
    cell: ({ id, title }) => (
      <Link to="/cases/$caseId" params={{ caseId: id }} className="case-title" title={title} dir="auto">
        {title}
      </Link>
    ),
  },
  { id: 'level', width: '8rem', cell: ({ level }) => <LevelTag level={level} /> },
  {
    id: 'holder',
    width: '13rem',
    cell: ({ holder }) => [holder.unit.name, holder.person?.name].filter(Boolean).join(' · '),
  },
  { id: 'status', width: '10.5rem', cell: ({ status }) => <StatusTag status={status} /> },
];
