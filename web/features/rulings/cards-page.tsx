import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRows } from '../../keys/use-rows.ts';
import { Heads } from '../../ui/heads.tsx';
import { NewRows } from '../../ui/new-rows.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { CardRow } from './card-row.tsx';
import { RulingsFrame } from './rulings-frame.tsx';
import { useLines, useWorklist } from './use-lines.ts';

const heads = ['left', 'case', 'holder', 'cards', 'reply'] as const;

/** 督办单: the supervision cards that stand over the area, with the replies to them. */
export function CardsPage() {
  const { t } = useTranslation();
  const [filters] = useState({ card: true, open: true });
  const { list, lines, updates, show } = useLines(filters);
  const { table, setAt } = useRows(lines.length);
  const section = useRef<HTMLElement>(null);
  const back = () => section.current?.focus({ preventScroll: true });
  useWorklist(lines.map(({ id }) => id));
  return (
    <RulingsFrame>
      <section aria-label={t('rulings.cards')} ref={section} tabIndex={-1}>
        <NewRows className="rulings-updates" updates={updates} show={show} />
        {list.isPending ? (
          <Loading />
        ) : list.isError && lines.length === 0 ? (
          <Failed error={list.error} retry={() => void list.refetch()} />
        ) : lines.length === 0 ? (
          <Empty good title={t('rulings.noCards')} hint={t('rulings.noCardsHint')} />
        ) : (
          <table ref={table}>
            <Heads words={heads.map((head) => t(`rulings.columns.${head}`))} />
            <tbody>
              {lines.map((line, index) => (
                <CardRow
                  key={line.id}
                  line={line}
                  index={index}
                  columns={heads.length}
                  focused={() => setAt(index)}
                  back={back}
                />
              ))}
            </tbody>
          </table>
        )}
      </section>
    </RulingsFrame>
  );
}
