import { useTranslation } from 'react-i18next';
import type { MediationView } from '../../../api/cases/mediation-schema.ts';
import type { CaseView } from '../../cases/read-case.ts';
import { Moment } from '../../ui/moment.tsx';
import { Pill } from '../../ui/pill.tsx';
import { NumberField, TickField } from './form-fields.tsx';
import { MediationForm } from './mediation-form.tsx';
import { Part } from './part.tsx';
import { usePartyNames } from './party-names.ts';
import { ticked, words } from './said.ts';

const mostDays = 365;

/** 调解期限: what is left of the time for the mediation, and more of it where every party agrees. */
export function TimePart({ seen, mediation }: { seen: CaseView; mediation: MediationView }) {
  const { t } = useTranslation();
  const { choices } = usePartyNames(mediation);
  const clock = seen.clocks.findLast(({ kind }) => kind === 'mediate');
  const runs = clock !== undefined && clock.stoppedAt === null && clock.state !== 'void';
  const isDays = (days: number) => Number.isInteger(days) && days >= 1 && days <= mostDays;
  return (
    <Part title={t('mediation.time.title')}>
      <p className="mediation-line">
        {runs && clock.dueAt !== null ? (
          <>
            <Pill dueAt={clock.dueAt} warnAt={clock.warnAt} /> {t('mediation.time.until')} <Moment at={clock.dueAt} />
            {clock.extendedDays > 0 && ` · ${t('standing.extended', { count: clock.extendedDays })}`}
          </>
        ) : (
          t(clock ? 'mediation.time.over' : 'mediation.time.none')
        )}
      </p>
      <MediationForm
        seen={seen}
        verb="extend_mediation"
        title={t('mediation.time.extend')}
        effect={t('mediation.time.extendEffect')}
        path="mediation/extension"
        body={(draft) => ({ days: Number(draft['days']), agreedBy: ticked(draft, 'agreedBy', []) })}
        missing={(draft) => [
          ...(isDays(Number(draft['days'])) ? [] : [t('mediation.time.days')]),
          ...(ticked(draft, 'agreedBy', []).length < choices.length ? [t('mediation.time.agreedBy')] : []),
        ]}
      >
        {(draft, change) => (
          <>
            <NumberField
              label={t('mediation.time.days')}
              required
              value={words(draft, 'days')}
              change={(days) => change({ days })}
            />
            <TickField
              label={t('mediation.time.agreedBy')}
              value={ticked(draft, 'agreedBy', [])}
              change={(agreedBy) => change({ agreedBy })}
              choices={choices}
            />
          </>
        )}
      </MediationForm>
    </Part>
  );
}
