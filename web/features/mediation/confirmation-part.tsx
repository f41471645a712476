import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MediationView } from '../../../api/cases/mediation-schema.ts';
import type { CaseView } from '../../cases/read-case.ts';
import { instantText } from '../../ui/instant.ts';
import { useMinute } from '../../ui/now.ts';
import { Pill } from '../../ui/pill.tsx';
import { ChoiceField, TimeField, WordsField } from './form-fields.tsx';
import { MediationForm } from './mediation-form.tsx';
import { Part } from './part.tsx';
import { ifSaid, words } from './said.ts';
import { instantOf, minuteNow } from './street-time.ts';

type Wanted = { seen: CaseView; confirmation: NonNullable<MediationView['confirmation']> };

/** 司法确认: the window in which the parties may apply together, and what the court decided. */
export function ConfirmationPart({ seen, confirmation: { appliedAt, decision, until } }: Wanted) {
  const { t, i18n } = useTranslation();
  const [at] = useState(minuteNow);
  const minute = useMinute();
  const isOver = until !== null && Date.parse(until) < minute;
  const decisions = [
    ['pending', t('mediation.confirmation.pending')],
    ['confirmed', t('mediation.confirmation.confirmed')],
    ['refused', t('mediation.confirmation.refused')],
  ] as const;
  return (
    <Part title={t('mediation.confirmation.title')}>
      <p className="mediation-line">
        {appliedAt === null ? (
          <>
            {t(isOver ? 'mediation.confirmation.passed' : 'mediation.confirmation.open')}
            {!isOver && <Pill dueAt={until} />}
          </>
        ) : (
          t('mediation.confirmation.applied', { at: instantText(appliedAt, i18n.language) })
        )}
        {decision !== null && <strong>{t(`mediation.confirmation.${decision}`)}</strong>}
      </p>
      <MediationForm
        seen={seen}
        verb="apply_confirmation"
        title={t('mediation.confirmation.record')}
        path="mediation/confirmation"
        body={(draft) => {
          const said = words(draft, 'decision');
          return {
            appliedAt:
              words(draft, 'at') === '' && appliedAt !== null ? appliedAt : instantOf(words(draft, 'at') || at),
            ...((said === 'confirmed' || said === 'refused') && { decision: said }),
            ...ifSaid(draft, 'note'),
          };
        }}
        missing={() => []}
      >
        {(draft, change) => (
          <>
            <TimeField
              kind="datetime-local"
              label={t('mediation.confirmation.at')}
              required
              value={words(draft, 'at') || (appliedAt?.slice(0, 16) ?? at)}
              change={(said) => change({ at: said })}
            />
            <ChoiceField
              label={t('mediation.confirmation.decision')}
              value={words(draft, 'decision') || 'pending'}
              change={(said) => change({ decision: said })}
              choices={decisions}
            />
            <WordsField
              label={t('mediation.confirmation.note')}
              value={words(draft, 'note')}
              change={(note) => change({ note })}
            />
          </>
        )}
      </MediationForm>
    </Part>
  );
}
