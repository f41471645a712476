import { useTranslation } from 'react-i18next';
import type { MediationView } from '../../../api/cases/mediation-schema.ts';
import { outcomes } from '../../../domain/mediation-events.ts';
import { isAgreement } from '../../../domain/mediation.ts';
import type { CaseView } from '../../cases/read-case.ts';
import { dateAhead } from '../../cases/verbs/date-ahead.ts';
import { useDraft } from '../../cases/verbs/drafts.ts';
import type { Draft } from '../../cases/verbs/verb-form.ts';
import { Tick, TimeField, WordsField } from './form-fields.tsx';
import { MediationForm } from './mediation-form.tsx';
import { outcomeMessage, termsOf } from './outcome-draft.ts';
import { needsOf, type OutcomeName } from './outcome-needs.ts';
import { OutcomeRecord } from './outcome-record.tsx';
import { Part } from './part.tsx';
import { words } from './said.ts';
import { minuteNow } from './street-time.ts';

type Wanted = { seen: CaseView; mediation: MediationView };

/** 调解结果: each way in which it can end, with what it will do and what it still needs. */
export function OutcomePart({ seen, mediation }: Wanted) {
  const { t } = useTranslation();
  const [kept] = useDraft(seen.id, 'record_outcome');
  const needsNow = (outcome: OutcomeName, draft: Draft) =>
    needsOf(outcome, mediation, {
      terms: termsOf(draft),
      remedies: draft['remedies'] === true,
      policeAt: words(draft, 'policeAt') || (seen.police?.reportedAt ?? ''),
      today: dateAhead(0),
    }).map((need) => t(`mediation.outcome.need.${need}`));
  const chosen = outcomes.find((outcome) => outcome === kept['outcome']);
  return (
    <Part title={t('mediation.outcome.title')}>
      {mediation.outcome && <OutcomeRecord seen={seen} mediation={mediation} outcome={mediation.outcome} />}
      <MediationForm
        seen={seen}
        verb="record_outcome"
        title={chosen ? t(`mediation.state.${chosen}`) : t('mediation.outcome.choose')}
        send={t('mediation.outcome.send')}
        open
        path="mediation/outcome"
        body={(draft) => (chosen ? outcomeMessage(chosen, draft) : {})}
        missing={(draft) => (chosen ? needsNow(chosen, draft) : [t('mediation.outcome.need.outcome')])}
      >
        {(draft, change) => (
          <>
            <ul className="mediation-outcomes">
              {outcomes.map((outcome) => {
                const needs = needsNow(outcome, draft);
                return (
                  <li key={outcome}>
                    <button type="button" aria-pressed={outcome === chosen} onClick={() => change({ outcome })}>
                      <strong>
                        <span aria-hidden="true">{outcome === chosen ? '◉' : '○'}</span>{' '}
                        {t(`mediation.state.${outcome}`)}
                      </strong>
                      <span className="mediation-effect">{t(`mediation.outcome.effect.${outcome}`)}</span>
                      <span className={needs.length > 0 ? 'mediation-lacks' : 'mediation-ready'}>
                        {needs.length > 0
                          ? t('mediation.outcome.missing', { what: needs.join(t('mediation.outcome.between')) })
                          : `✓ ${t('mediation.outcome.ready')}`}
                      </span>
                    </button>
                  </li>
                );
              })}
            </ul>
            {chosen && !isAgreement({ outcome: chosen }) && (
              <WordsField
                label={t('mediation.outcome.reason')}
                value={words(draft, 'reason')}
                change={(reason) => change({ reason })}
              />
            )}
            {(chosen === 'failed' || chosen === 'terminated') && (
              <Tick
                label={t('mediation.outcome.remedies')}
                value={draft['remedies'] === true}
                change={(remedies) => change({ remedies })}
              />
            )}
            {chosen && mediation.risk?.violence && seen.police === null && (
              <TimeField
                kind="datetime-local"
                label={t('mediation.outcome.police')}
                required
                value={words(draft, 'policeAt')}
                change={(policeAt) => change({ policeAt: policeAt > minuteNow() ? minuteNow() : policeAt })}
              />
            )}
          </>
        )}
      </MediationForm>
    </Part>
  );
}
