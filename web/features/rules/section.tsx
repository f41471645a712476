import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isWithin, useDraft } from './draft-context.ts';

type Wanted = { at: string; title: string; sum?: string; also?: readonly string[]; children: ReactNode };

/** A part of a draft that is opened to be edited, and says beforehand whether something is wrong in it. `also`: what else is in it. */
export function Section({ at, title, sum, also = [], children }: Wanted) {
  const { t } = useTranslation();
  const { faults, opened, toggle } = useDraft();
  const count = faults.filter(({ pointer }) => [at, ...also].some((each) => isWithin(pointer, each))).length;
  const isOpen = opened.has(at);
  return (
    <details className="rules-section" open={isOpen} onToggle={({ currentTarget }) => toggle(at, currentTarget.open)}>
      <summary>
        <strong>{title}</strong> {sum !== undefined && <span className="rules-hint">{sum}</span>}
        {count > 0 && (
          <span className="rules-count">
            <span aria-hidden="true"> ■ </span>
            {t('rules.faults', { count })}
          </span>
        )}
      </summary>
      {isOpen && children}
    </details>
  );
}
