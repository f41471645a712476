import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MediationView } from '../../../api/cases/mediation-schema.ts';
import type { CaseView } from '../../cases/read-case.ts';
import { useDraft } from '../../cases/verbs/drafts.ts';
import { useMe } from '../../session/read-me.ts';
import { Moment } from '../../ui/moment.tsx';
import { Pill } from '../../ui/pill.tsx';
import { unitStaff } from '../../units/list-staff.ts';
import { nameableUnits } from '../../units/list-units.ts';
import { PickField, WordsField } from './form-fields.tsx';
import { MediationForm, mayNow } from './mediation-form.tsx';
import { Part } from './part.tsx';
import { ifSaid, words } from './said.ts';

type Wanted = { seen: CaseView; mediation: MediationView };

/** 受理: who mediates, since when, and whether somebody has been on the spot. */
export function OpeningPart({ seen, mediation }: Wanted) {
  const { t } = useTranslation();
  const { committee, mediator, openedAt } = mediation;
  const onSite = seen.clocks.find(({ kind }) => kind === 'milestone:on_site');
  return (
    <Part title={t('mediation.open.part')}>
      <p>
        {openedAt === null ? (
          t('mediation.open.notYet')
        ) : (
          <>
            {t('mediation.open.by', { committee: committee?.name })} · <Moment at={openedAt} />
            {mediator && ` · ${t('mediation.open.chosen', { name: mediator.name })}`}
          </>
        )}
      </p>
      {mayNow(seen, 'open_mediation') && <Opening seen={seen} mediation={mediation} />}
      {onSite?.stoppedAt === null && (
        <div className="mediation-line">
          <span>{t('mediation.open.onSite')}</span> <Pill dueAt={onSite.dueAt} warnAt={onSite.warnAt} />
          <MediationForm
            seen={seen}
            verb="milestone"
            typed="milestone on_site"
            title={t('mediation.open.onSiteDone')}
            path="milestones/on_site"
            body={() => ({})}
            missing={() => []}
          >
            {() => null}
          </MediationForm>
        </div>
      )}
    </Part>
  );
}

function Opening({ seen }: Wanted) {
  const { t } = useTranslation();
  const own = useMe().posts.find(({ role }) => role === 'mediator')?.unit ?? '';
  const [draft] = useDraft(seen.id, 'open_mediation');
  const { data: units = [] } = useQuery(nameableUnits);
  const committees = units.filter(({ kind }) => kind === 'committee');
  const unit = words(draft, 'committee') || own;
  const { data: staff = [] } = useQuery({ ...unitStaff(unit), enabled: unit !== '' });
  return (
    <MediationForm
      seen={seen}
      verb="open_mediation"
      title={t('mediation.open.title')}
      effect={t('mediation.open.effect')}
      open
      path="mediation"
      body={(said) => ({ ...ifSaid(said, 'committee'), ...ifSaid(said, 'mediator'), ...ifSaid(said, 'note') })}
      missing={() => []}
    >
      {(said, change) => (
        <>
          {committees.length > 1 && (
            <PickField
              label={t('mediation.open.committee')}
              value={unit}
              change={(committee) => change({ committee, mediator: '' })}
              choices={committees.map(({ code, name }) => [code, name] as const)}
            />
          )}
          <PickField
            label={t('mediation.open.mediator')}
            value={words(said, 'mediator')}
            change={(mediator) => change({ mediator })}
            choices={staff.filter(({ roles }) => roles.includes('mediator')).map(({ id, name }) => [id, name] as const)}
          />
          <WordsField
            label={t('mediation.open.note')}
            value={words(said, 'note')}
            change={(note) => change({ note })}
          />
        </>
      )}
    </MediationForm>
  );
}
