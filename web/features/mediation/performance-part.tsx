import { useTranslation } from 'react-i18next';
import type { MediationView } from '../../../api/cases/mediation-schema.ts';
import type { CaseView } from '../../cases/read-case.ts';
import { Masked } from '../../ui/masked.tsx';
import { Pill } from '../../ui/pill.tsx';
import { ChoiceField, WordsField } from './form-fields.tsx';
import { MediationForm } from './mediation-form.tsx';
import { Part } from './part.tsx';
import { usePartyNames } from './party-names.ts';
import { ifSaid, words } from './said.ts';

const shapes = { due: '○', performed: '✓', defaulted: '■' } as const;

/** 履行: each dated term, whether it was performed, and what is left of its time. */
export function PerformancePart({ seen, mediation }: { seen: CaseView; mediation: MediationView }) {
  const { t } = useTranslation();
  const { nameOf } = usePartyNames(mediation);
  const { performances, outcome } = mediation;
  return (
    <Part title={t('mediation.performance.title')}>
      {performances.length === 0 && <p className="mediation-none">{t('mediation.performance.none')}</p>}
      <ol className="mediation-list">
        {performances.map(({ n, party, dueOn, state, note }) => {
          const clock = seen.clocks.find(({ kind }) => kind === `performance:${n}`);
          const term = outcome?.terms.find(({ performance }) => performance === n);
          return (
            <li key={n}>
              <p className="mediation-line">
                <strong>{t('mediation.performance.numbered', { n })}</strong>
                {term && <span dir="auto">{term.text}</span>}
                <Masked text={nameOf(party)} />
                <time dateTime={dueOn}>{t('mediation.outcome.by', { date: dueOn })}</time>
                <span className={`mediation-stand-${state}`}>
                  <span aria-hidden="true">{shapes[state]}</span> {t(`mediation.performance.${state}`)}
                </span>
                {state === 'due' && clock?.stoppedAt === null && <Pill dueAt={clock.dueAt} warnAt={clock.warnAt} />}
                {note !== null && <q dir="auto">{note}</q>}
              </p>
              {state !== 'performed' && (
                <MediationForm
                  seen={seen}
                  verb="record_performance"
                  typed={`record_performance ${n}`}
                  title={t('mediation.performance.record', { n })}
                  path={`mediation/performances/${n}`}
                  body={(draft) => ({ performed: draft['performed'] === true, ...ifSaid(draft, 'note') })}
                  missing={(draft) => (draft['performed'] === undefined ? [t('mediation.performance.whether')] : [])}
                >
                  {(draft, change) => (
                    <>
                      <ChoiceField
                        label={t('mediation.performance.whether')}
                        required
                        value={typeof draft['performed'] === 'boolean' ? draft['performed'] : undefined}
                        change={(performed) => change({ performed })}
                        choices={[
                          [true, t('mediation.performance.performed')],
                          [false, t('mediation.performance.defaulted')],
                        ]}
                      />
                      <WordsField
                        label={t('mediation.performance.note')}
                        value={words(draft, 'note')}
                        change={(said) => change({ note: said })}
                      />
                    </>
                  )}
                </MediationForm>
              )}
            </li>
          );
        })}
      </ol>
    </Part>
  );
}
