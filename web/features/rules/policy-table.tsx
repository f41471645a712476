import { useTranslation } from 'react-i18next';
import { useBudgetWords } from './budget-words.ts';
import { listAt, textAt, valueAt, type Content } from './content.ts';
import { FixedTable } from './fixed-table.tsx';
import { useMatchWords } from './match-words.ts';
import { PolicyRow } from './policy-row.tsx';
import { RungTable } from './rung-table.tsx';
import { Heads } from '../../ui/heads.tsx';

const heads = [
  'row',
  'match',
  'accept',
  'contact',
  'holding',
  'resolve',
  'milestones',
  'after',
  'pause',
  'source',
] as const;

/** A policy to be read: each row with every number and where it comes from. Total for whatever a draft holds. */
export function PolicyTable({ content }: { content: Content }) {
  const { t } = useTranslation();
  const budget = useBudgetWords();
  const match = useMatchWords();
  const rows = listAt(content, '/rows').toSorted(
    (a, b) => Number(valueAt(b, '/rank') ?? 0) - Number(valueAt(a, '/rank') ?? 0),
  );
  return (
    <>
      <section className="rules-card" aria-labelledby="rows">
        <h2 id="rows">{t('rules.rows', { count: rows.length })}</h2>
        <p className="rules-hint">{t('rules.rowsHint')}</p>
        <div className="rules-scroll">
          <table>
            <Heads words={heads.map((head) => t(`rules.columns.${head}`))} />
            <tbody>
              {rows.map((row) => (
                <PolicyRow key={textAt(row, '/id')} row={row} budget={budget} match={match(row)} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <FixedTable content={content} />
      <RungTable content={content} />
    </>
  );
}
