import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MediationView } from '../../../api/cases/mediation-schema.ts';
import type { CaseView } from '../../cases/read-case.ts';
import { useMe } from '../../session/read-me.ts';
import { unitStaff } from '../../units/list-staff.ts';
import { LineField, TickField, TimeField } from './form-fields.tsx';
import { MediationForm } from './mediation-form.tsx';
import { usePartyNames } from './party-names.ts';
import { ticked, words } from './said.ts';
import { instantOf, minuteNow } from './street-time.ts';

/** A session that was held, or is fixed: everybody is there and whoever writes has led it, until it is said otherwise. */
export function SessionForm({ seen, mediation }: { seen: CaseView; mediation: MediationView }) {
  const { t } = useTranslation();
  const { id: me } = useMe();
  const [now] = useState(minuteNow);
  const { choices } = usePartyNames(mediation);
  const committee = mediation.committee?.code ?? '';
  const { data: staff = [] } = useQuery({ ...unitStaff(committee), enabled: committee !== '' });
  const everybody = choices.map(([id]) => id);
  const usual = mediation.mediator?.id ?? me;
  const leading = staff.filter(({ roles }) => roles.includes('mediator'));
  return (
    <MediationForm
      seen={seen}
      verb="hold_session"
      title={t('mediation.sessions.add')}
      path="mediation/sessions"
      body={(draft) => {
        const present = ticked(draft, 'present', everybody);
        return {
          at: instantOf(words(draft, 'at') || now),
          venue: words(draft, 'venue').trim(),
          mediators: ticked(draft, 'mediators', [usual]),
          parties: everybody.map((id) => ({ id, present: present.includes(id) })),
        };
      }}
      missing={(draft) => [
        ...(words(draft, 'venue').trim() === '' ? [t('mediation.sessions.venue')] : []),
        ...(ticked(draft, 'mediators', [usual]).length === 0 ? [t('mediation.sessions.mediators')] : []),
      ]}
    >
      {(draft, change) => (
        <>
          <TimeField
            kind="datetime-local"
            label={t('mediation.sessions.at')}
            required
            value={words(draft, 'at') || now}
            change={(at) => change({ at })}
          />
          <LineField
            label={t('mediation.sessions.venue')}
            required
            value={words(draft, 'venue')}
            change={(venue) => change({ venue })}
          />
          <TickField
            label={t('mediation.sessions.mediators')}
            value={ticked(draft, 'mediators', [usual])}
            change={(mediators) => change({ mediators })}
            choices={leading.map(({ id, name }) => [id, name] as const)}
          />
          <TickField
            label={t('mediation.sessions.presence')}
            value={ticked(draft, 'present', everybody)}
            change={(present) => change({ present })}
            choices={choices}
          />
        </>
      )}
    </MediationForm>
  );
}
