import { useTranslation } from 'react-i18next';
import { readBudget, type BudgetCode } from '../../../domain/budget.ts';
import { textOf } from './content.ts';

const code = /^\d+(\.\d+)?(em|eh|wm|wh|wd|cd)$/;

/** A budget as the matrix writes it, in words: `4wh` is 4 working hours; what is none, as it stands. */
export function useBudgetWords(): (written: unknown) => string {
  const { t } = useTranslation();
  return (written) => {
    if (typeof written !== 'string' || !code.test(written)) return textOf(written);
    const { unit, budget } = readBudget(written as BudgetCode);
    return t(`clocks.budget.${unit}`, { count: budget });
  };
}
