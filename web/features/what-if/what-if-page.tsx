import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failed, Loading } from '../../ui/states.tsx';
import { BudgetAnswer } from './budget-answer.tsx';
import { BudgetForm } from './budget-form.tsx';
import { CaseAnswer } from './case-answer.tsx';
import { CaseForm } from './case-form.tsx';
import type { BudgetQuestion, CaseQuestion } from './questions.ts';
import { whatIf, type BudgetAnswerView, type CaseAnswerView } from './read-what-if.ts';
import './what-if-page.css';

/** 时限测算: what the rules come to for a case or a length of time, on any date. Nothing is changed by asking. */
export function WhatIfPage() {
  const { t } = useTranslation();
  const [ofCase, askOfCase] = useState<CaseQuestion | null>(null);
  const [ofBudget, askOfBudget] = useState<BudgetQuestion | null>(null);
  const caseAnswer = useQuery(whatIf<CaseAnswerView>(ofCase));
  const budgetAnswer = useQuery(whatIf<BudgetAnswerView>(ofBudget));
  return (
    <div className="what-if">
      <header>
        <h1>{t('whatIf.title')}</h1>
        <p className="what-if-hint">{t('whatIf.hint')}</p>
      </header>
      <section aria-labelledby="what-if-case">
        <h2 id="what-if-case">{t('whatIf.ofCase')}</h2>
        <CaseForm ask={askOfCase} />
        <div role="status">{ofCase && caseAnswer.isPending && <Loading />}</div>
        {caseAnswer.error && <Failed error={caseAnswer.error} retry={() => void caseAnswer.refetch()} />}
        {!caseAnswer.error && caseAnswer.data && <CaseAnswer answer={caseAnswer.data} />}
      </section>
      <section aria-labelledby="what-if-budget">
        <h2 id="what-if-budget">{t('whatIf.ofBudget')}</h2>
        <BudgetForm ask={askOfBudget} />
        <div role="status">{ofBudget && budgetAnswer.isPending && <Loading />}</div>
        {budgetAnswer.error && <Failed error={budgetAnswer.error} retry={() => void budgetAnswer.refetch()} />}
        {!budgetAnswer.error && budgetAnswer.data && (
          <div role="group" aria-label={t('whatIf.answer')}>
            <BudgetAnswer answer={budgetAnswer.data} />
          </div>
        )}
      </section>
    </div>
  );
}
