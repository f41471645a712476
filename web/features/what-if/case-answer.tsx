import { useTranslation } from 'react-i18next';
import { useClockWord } from '../../cases/clock-word.ts';
import { Explanation } from '../../cases/explanation.tsx';
import { Moment } from '../../ui/moment.tsx';
import type { CaseAnswerView } from './read-what-if.ts';

/** Every clock that such a case would have, in the order in which they begin; each opens to its reasons. */
export function CaseAnswer({ answer: { row, policy, calendar, clocks } }: { answer: CaseAnswerView }) {
  const { t } = useTranslation();
  const wordOf = useClockWord();
  return (
    <>
      <p className="what-if-row">{t('whatIf.row', { row, policy, calendar })}</p>
      <ul className="what-if-clocks" aria-label={t('whatIf.answers')}>
        {clocks.map(({ kind, level, unit, budget, dueAt, warnAt, provisional, source, explanation }) => (
          <li key={`${kind} ${level ?? ''}`}>
            <details>
              <summary>
                <span className="what-if-clock">
                  {wordOf(kind)} {level && t(`kinds.level.${level}`)}
                </span>
                <span>{t(`clocks.budget.${unit}`, { count: budget })}</span>
                <span>
                  {t('whatIf.due')} {dueAt ? <Moment at={dueAt} /> : '–'}
                  {provisional && ` * ${t('whatIf.provisional')}`}
                </span>
                <span className="what-if-warn">
                  {warnAt && (
                    <>
                      {t('whatIf.warn')} <Moment at={warnAt} />
                    </>
                  )}
                </span>
              </summary>
              <Explanation of={explanation} rule={`${policy}/${row}`} source={source} />
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}
