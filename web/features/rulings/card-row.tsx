import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CardItem } from '../../cases/card-item.tsx';
import type { CaseLine } from '../../cases/list-cases.ts';
import { oneCase } from '../../cases/read-case.ts';
import { Moment } from '../../ui/moment.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import { CardTag } from '../../ui/tags.tsx';
import { LineCells } from './line-cells.tsx';
import '../../cases/case-standing.css';

type Wanted = { line: CaseLine; index: number; columns: number; focused: () => void; back: () => void };

/** One case with the cards that stand on it; what was replied, and the lifting, open beneath it. */
export function CardRow({ line, index, columns, focused, back }: Wanted) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const unanswered = line.cards.filter(({ colour, repliedAt }) => colour !== 'blue' && repliedAt === null).length;
  return (
    <>
      <tr data-row={index} onFocus={focused}>
        <LineCells line={line} />
        <td>
          <ul className="rulings-cards">
            {line.cards.map(({ n, colour, issuedAt }) => (
              <li key={n}>
                <CardTag colour={colour} /> <Moment at={issuedAt} />
              </li>
            ))}
          </ul>
        </td>
        <td>
          {unanswered > 0 ? t('rulings.unanswered', { count: unanswered }) : t('rulings.answered')}{' '}
          <button type="button" className="rulings-open" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('rulings.open')}
          </button>
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={columns}>
            <Cards caseId={line.id} back={back} />
          </td>
        </tr>
      )}
    </>
  );
}

function Cards({ caseId, back }: { caseId: string; back: () => void }) {
  const { data: seen, error, refetch } = useQuery(oneCase(caseId));
  if (!seen) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  return (
    <ul className="case-standing">
      {seen.cards.map((card) => (
        <CardItem key={card.n} seen={seen} card={card} back={back} />
      ))}
    </ul>
  );
}
