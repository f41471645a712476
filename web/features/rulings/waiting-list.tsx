import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verb } from '../../../domain/commands.ts';
import type { CaseFilters } from '../../cases/list-cases.ts';
import { Heads } from '../../ui/heads.tsx';
import { NewRows } from '../../ui/new-rows.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { useLines } from './use-lines.ts';
import { WaitingRow } from './waiting-row.tsx';

const heads = ['left', 'case', 'holder', 'ruling'] as const;

/** The cases that wait for one kind of ruling, the one whose time ends first on top. */
export function WaitingList({ title, verb, filters }: { title: string; verb: Verb; filters: CaseFilters }) {
  const { t } = useTranslation();
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const { list, lines, updates, show } = useLines(filters);
  // A ruled case leaves the list: whoever ruled must not fall out of the page with it.
  const back = () => section.current?.focus({ preventScroll: true });
  return (
    <section className="rulings-list" aria-labelledby={id} ref={section} tabIndex={-1}>
      <h2 id={id}>
        {title} {list.data && lines.length}
      </h2>
      <NewRows className="rulings-updates" updates={updates} show={show} />
      {list.isPending ? (
        <Loading />
      ) : list.isError && lines.length === 0 ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : lines.length === 0 ? (
        <Empty good title={t('rulings.none')} hint={t('rulings.noneHint')} />
      ) : (
        <table>
          <Heads words={heads.map((head) => t(`rulings.columns.${head}`))} />
          <tbody>
            {lines.map((line) => (
              <WaitingRow key={line.id} line={line} verb={verb} columns={heads.length} done={back} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
