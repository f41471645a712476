import { useTranslation } from 'react-i18next';
import type { MediationView } from '../../../api/cases/mediation-schema.ts';
import type { CaseView } from '../../cases/read-case.ts';
import { Moment } from '../../ui/moment.tsx';
import { Pill } from '../../ui/pill.tsx';
import { ChoiceField, WordsField } from './form-fields.tsx';
import { MediationForm } from './mediation-form.tsx';
import { Part } from './part.tsx';
import { ifSaid, words } from './said.ts';

/** 跟进回访: whether the agreement is kept, a week after it and a month after it. */
export function FollowUpPart({ seen, mediation }: { seen: CaseView; mediation: MediationView }) {
  const { t } = useTranslation();
  const waiting = seen.clocks.filter(({ kind, stoppedAt }) => kind === 'followup' && stoppedAt === null);
  return (
    <Part title={t('mediation.followUp.title')}>
      <ul className="mediation-list">
        {mediation.followUps.map(({ n, at, kept, note }) => (
          <li key={n}>
            <p className="mediation-line">
              <span aria-hidden="true">{kept ? '✓' : '✕'}</span>{' '}
              {t(kept ? 'mediation.followUp.kept' : 'mediation.followUp.broken')} · <Moment at={at} />
              {note !== null && <q dir="auto">{note}</q>}
            </p>
          </li>
        ))}
        {waiting.map(({ id, dueAt, warnAt }) => (
          <li key={id}>
            <p className="mediation-line">
              <span aria-hidden="true">○</span> {t('mediation.followUp.next')} <Pill dueAt={dueAt} warnAt={warnAt} />
              {dueAt !== null && <Moment at={dueAt} />}
            </p>
          </li>
        ))}
      </ul>
      {waiting.length === 0 && <p className="mediation-none">{t('mediation.followUp.done')}</p>}
      <MediationForm
        seen={seen}
        verb="follow_up"
        title={t('mediation.followUp.record')}
        path="mediation/follow-ups"
        body={(draft) => ({ kept: draft['kept'] === true, ...ifSaid(draft, 'note') })}
        missing={(draft) => (draft['kept'] === undefined ? [t('mediation.followUp.whether')] : [])}
      >
        {(draft, change) => (
          <>
            <ChoiceField
              label={t('mediation.followUp.whether')}
              required
              value={typeof draft['kept'] === 'boolean' ? draft['kept'] : undefined}
              change={(kept) => change({ kept })}
              choices={[
                [true, t('mediation.followUp.kept')],
                [false, t('mediation.followUp.broken')],
              ]}
            />
            <WordsField
              label={t('mediation.followUp.note')}
              value={words(draft, 'note')}
              change={(note) => change({ note })}
            />
          </>
        )}
      </MediationForm>
    </Part>
  );
}
