import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseLine } from '../../cases/list-cases.ts';
import { linePill } from '../../cases/line-pill.ts';
import { Pill } from '../../ui/pill.tsx';
import { CardTag, ExtensionTag, KindTag, LevelTag, StatusTag } from '../../ui/tags.tsx';
import type { Language } from '../../words/words.ts';

export type ColumnId = 'number' | 'kind' | 'title' | 'grid' | 'level' | 'holder' | 'status' | 'due' | 'reporters';

/** What a column says of a case, and how wide that gets (rem); the title takes what is left, and at least this. */
export type Column = { id: ColumnId; wide: Record<Language, number>; cell: (line: CaseLine) => ReactNode };

/** What a board shows about a case, in the order of its columns; `title` cannot be hidden, because it is the way in. */
export const columns: readonly Column[] = [
  {
    id: 'number',
    wide: { 'zh-CN': 14.2, en: 14.2 },
    cell: ({ number }) => <code className="case-number">{number}</code>,
  },
  { id: 'kind', wide: { 'zh-CN': 6.8, en: 6.6 }, cell: ({ kind }) => <KindTag kind={kind} /> },
  {
    id: 'title',
    wide: { 'zh-CN': 11, en: 11 },
    cell: ({ id, title, card, extensionAsked }) => (
      <div className="case-title-line">
        <Link to="/cases/$caseId" params={{ caseId: id }} className="case-title" title={title} dir="auto">
          {title}
        </Link>
        {card && <CardTag colour={card} />}
        {extensionAsked && <ExtensionTag />}
      </div>
    ),
  },
  {
    id: 'grid',
    wide: { 'zh-CN': 6.6, en: 7.4 },
    cell: ({ place }) => <span title={placeCode(place)}>{place.name}</span>,
  },
  { id: 'level', wide: { 'zh-CN': 5.3, en: 8 }, cell: ({ level }) => <LevelTag level={level} /> },
  {
    id: 'holder',
    wide: { 'zh-CN': 9.4, en: 9.4 },
    cell: ({ holder }) => <span title={holderName(holder)}>{holderName(holder)}</span>,
  },
  { id: 'status', wide: { 'zh-CN': 6.2, en: 10.6 }, cell: ({ status }) => <StatusTag status={status} /> },
  { id: 'due', wide: { 'zh-CN': 10.5, en: 11 }, cell: (line) => <Pill {...linePill(line)} /> },
  { id: 'reporters', wide: { 'zh-CN': 4.4, en: 6.1 }, cell: ({ reporters }) => reporters },
];

const holderName = ({ unit, person }: CaseLine['holder']) => [unit.name, person?.name].filter(Boolean).join(' · ');

const placeCode = ({ grid, community, street }: CaseLine['place']) => grid ?? community ?? street;
