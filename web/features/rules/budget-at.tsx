import { useTranslation } from 'react-i18next';
import { useBudgetWords } from './budget-words.ts';
import { pointerPart, textAt } from './content.ts';
import { useDraft } from './draft-context.ts';
import { LineAt } from './fields.tsx';

type Wanted = { of: string; field: string; source?: string; label: string; optional?: boolean };

/** A number of a row or of the fixed clocks beside where it comes from: `of` is the row, `field` its name, `source` the name of its source. */
export function BudgetAt({ of, field, source = field.replaceAll('/', '.'), label, optional = false }: Wanted) {
  const { t } = useTranslation();
  const words = useBudgetWords();
  const { content } = useDraft();
  const at = `${of}/${field}`;
  const written = textAt(content, at);
  const inWords = words(written);
  return (
    <div className="rules-budget">
      <LineAt at={at} label={label} optional={optional} {...(inWords !== written && { hint: inWords })} />
      {(written !== '' || !optional) && (
        <LineAt at={`${of}/sources/${pointerPart(source)}`} label={t('rules.sourceOf', { label })} optional />
      )}
    </div>
  );
}
