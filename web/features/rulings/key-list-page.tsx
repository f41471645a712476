import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useListingReasonWord } from '../../catalogue/reason-words.ts';
import { useRows } from '../../keys/use-rows.ts';
import { Heads } from '../../ui/heads.tsx';
import { Moment } from '../../ui/moment.tsx';
import { NewRows } from '../../ui/new-rows.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { LineCells } from './line-cells.tsx';
import { RulingsFrame } from './rulings-frame.tsx';
import { useLines, useWorklist } from './use-lines.ts';

const heads = ['left', 'case', 'holder', 'listingReason', 'owner', 'reviewAt'] as const;

/** 重点解决事项: what cannot be solved now, with why, who answers for it, and its review date; the next review first. */
export function KeyListPage() {
  const { t } = useTranslation();
  const reasonOf = useListingReasonWord();
  const [filters] = useState({ view: 'listed' as const });
  const { list, lines, updates, show } = useLines(filters);
  const listed = useMemo(
    () => lines.toSorted((a, b) => (a.listing?.reviewAt ?? '~').localeCompare(b.listing?.reviewAt ?? '~')),
    [lines],
  );
  const { table, setAt } = useRows(listed.length);
  useWorklist(listed.map(({ id }) => id));
  return (
    <RulingsFrame>
      <NewRows className="rulings-updates" updates={updates} show={show} />
      {list.isPending ? (
        <Loading />
      ) : list.isError && lines.length === 0 ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : listed.length === 0 ? (
        <Empty good title={t('rulings.noListed')} hint={t('rulings.noListedHint')} />
      ) : (
        <table ref={table}>
          <Heads words={heads.map((head) => t(`rulings.columns.${head}`))} />
          <tbody>
            {listed.map((line, index) => (
              <tr key={line.id} data-row={index} onFocus={() => setAt(index)}>
                <LineCells line={line} />
                <td>{line.listing && reasonOf(line.listing.reason)}</td>
                <td>{line.listing?.owner.name}</td>
                <td>{line.listing?.reviewAt && <Moment at={line.listing.reviewAt} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </RulingsFrame>
  );
}
