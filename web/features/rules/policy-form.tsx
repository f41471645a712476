import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useBudgetWords } from './budget-words.ts';
import { listAt, textAt } from './content.ts';
import { useDraft } from './draft-context.ts';
import { EffectiveFrom } from './effective-from.tsx';
import { FaultsAt } from './faults-at.tsx';
import { LineAt } from './fields.tsx';
import { FixedForm } from './fixed-form.tsx';
import { useMatchWords } from './match-words.ts';
import { RowForm } from './row-form.tsx';
import { RungsForm } from './rungs-form.tsx';
import { Section } from './section.tsx';

/** A policy as a form: what it is from when on, its rows, the clocks that no row decides, and the rungs. */
export function PolicyForm() {
  const { t } = useTranslation();
  const budget = useBudgetWords();
  const match = useMatchWords();
  const { content, change } = useDraft();
  const rows = listAt(content, '/rows');
  const blank = { id: '', rank: 0, match: { kinds: [] }, accept: '', resolve: '', verification: true, callback: true };
  return (
    <>
      <div className="rules-card rules-line">
        <EffectiveFrom />
        <LineAt at="/reason" label={t('rules.draftReason')} optional />
      </div>
      <section className="rules-card" aria-labelledby="rows">
        <h2 id="rows">{t('rules.rows', { count: rows.length })}</h2>
        <FaultsAt at="/rows" />
        {rows.map((row, n) => (
          // Rows go by their places, because ids may be missing or given twice.
          <Section key={n} at={`/rows/${n}`} title={textAt(row, '/id') || String(n + 1)} sum={sumOf(row)}>
            <RowForm at={`/rows/${n}`} />
            <FaultsAt at={`/rows/${n}`} />
            <Button onClick={() => change(`/rows/${n}`, undefined)}>
              {t('rules.removeNamed', { name: textAt(row, '/id') || String(n + 1) })}
            </Button>
          </Section>
        ))}
        <Button onClick={() => change('/rows', [...rows, { ...blank, sources: {} }])}>{t('rules.addRow')}</Button>
      </section>
      <section className="rules-card" aria-labelledby="rest">
        <h2 id="rest">{t('rules.rest')}</h2>
        <Section at="/fixed" title={t('rules.fixed')}>
          <FixedForm />
        </Section>
        <Section at="/rungs" title={t('rules.rungs')}>
          <RungsForm />
        </Section>
        <FaultsAt at="/calendar" deep />
      </section>
    </>
  );

  function sumOf(row: unknown): string {
    const inactive = textAt(row, '/inactive') === 'true' ? [t('rules.isInactive')] : [];
    return [...inactive, match(row), budget(textAt(row, '/resolve'))].join(' · ');
  }
}
