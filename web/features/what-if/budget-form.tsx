import { Button, InputNumber, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { budgetUnits, type BudgetUnit } from '../../../domain/budget.ts';
import { instantOf, localMoment } from '../../ui/local-moment.ts';
import { readNow } from '../../ui/now.ts';
import { MomentInput } from './moment-input.tsx';
import { PauseFields, type LocalPause } from './pause-fields.tsx';
import type { BudgetQuestion } from './questions.ts';

/** A length of time, from when on it counts and when it stands still. */
export function BudgetForm({ ask }: { ask: (question: BudgetQuestion) => void }) {
  const { t } = useTranslation();
  const [unitId, amountId] = [useId(), useId()];
  const [unit, setUnit] = useState<BudgetUnit>('working_day');
  const [budget, setBudget] = useState<number | null>(5);
  const [start, setStart] = useState(() => localMoment(readNow()));
  const [pauses, setPauses] = useState<readonly LocalPause[]>([]);
  const [tried, setTried] = useState(false);
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    setTried(true);
    const begun = instantOf(start);
    const spans = pauses.flatMap((pause) => {
      const [from, to] = [instantOf(pause.from), instantOf(pause.to)];
      return from !== null && to !== null ? [{ from, to }] : [];
    });
    if (budget === null || begun === null || spans.length < pauses.length) return;
    ask({ unit, budget, start: begun, pauses: spans });
  };
  return (
    <form className="what-if-form" onSubmit={submit} aria-label={t('whatIf.ofBudget')} noValidate>
      <div className="what-if-field">
        <label htmlFor={unitId}>{t('whatIf.unit')}</label>
        <Select
          id={unitId}
          style={{ width: '100%' }}
          value={unit}
          onChange={setUnit}
          options={budgetUnits.map((value) => ({ value, label: t(`whatIf.units.${value}`) }))}
        />
      </div>
      <div className="what-if-field">
        <label htmlFor={amountId}>{t('whatIf.amount')}</label>
        <InputNumber
          id={amountId}
          min={1}
          value={budget}
          onChange={setBudget}
          {...(tried && budget === null && { status: 'error' as const })}
        />
        {tried && budget === null && (
          <p className="what-if-missing" role="alert">
            {t('case.required')}
          </p>
        )}
      </div>
      <MomentInput label={t('whatIf.start')} value={start} change={setStart} tried={tried} />
      <PauseFields pauses={pauses} change={setPauses} tried={tried} start={start} />
      <Button type="primary" htmlType="submit">
        {t('whatIf.ask')}
      </Button>
    </form>
  );
}
