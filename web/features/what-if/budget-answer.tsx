import { useTranslation } from 'react-i18next';
import { Explanation } from '../../cases/explanation.tsx';
import { Moment } from '../../ui/moment.tsx';
import type { BudgetAnswerView } from './read-what-if.ts';

/** When it would be due, and why. */
export function BudgetAnswer({ answer: { dueAt, provisional, explanation } }: { answer: BudgetAnswerView }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="what-if-due">
        {dueAt ? (
          <>
            {t('whatIf.due')}{' '}
            <strong>
              <Moment at={dueAt} />
            </strong>
          </>
        ) : (
          t('whatIf.neverDue')
        )}
        {provisional && ` * ${t('whatIf.provisional')}`}
      </p>
      <Explanation of={explanation} />
    </>
  );
}
