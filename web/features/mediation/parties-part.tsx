import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MediationView } from '../../../api/cases/mediation-schema.ts';
import type { CaseView } from '../../cases/read-case.ts';
import { useSender } from '../../cases/verbs/use-sender.ts';
import { Masked } from '../../ui/masked.tsx';
import { Failed } from '../../ui/states.tsx';
import { LineField, WordsField } from './form-fields.tsx';
import { MediationForm, mayNow } from './mediation-form.tsx';
import { Part } from './part.tsx';
import { ifSaid, words } from './said.ts';

type Wanted = { seen: CaseView; mediation: MediationView };
type Party = MediationView['parties'][number];

/** 当事人和意愿: who is at odds with whom, and who will be mediated. */
export function PartiesPart({ seen, mediation: { parties } }: Wanted) {
  const { t } = useTranslation();
  return (
    <Part title={t('mediation.parties.title')}>
      {parties.length === 0 && <p className="mediation-none">{t('mediation.parties.none')}</p>}
      <ul className="mediation-list">
        {parties.map((party) => (
          <li key={party.id}>
            <PartyLine seen={seen} party={party} />
          </li>
        ))}
      </ul>
      <MediationForm
        seen={seen}
        verb="add_party"
        title={t('mediation.parties.add')}
        effect={t('mediation.parties.addEffect')}
        path="mediation/parties"
        body={(draft) => ({ ...ifSaid(draft, 'name'), ...ifSaid(draft, 'phone'), ...ifSaid(draft, 'side') })}
        missing={(draft) =>
          (['name', 'side'] as const)
            .filter((field) => words(draft, field).trim() === '')
            .map((field) => t(`parties.${field}`))
        }
      >
        {(draft, change) =>
          (['name', 'phone', 'side'] as const).map((field) => (
            <LineField
              key={field}
              label={t(`parties.${field}`)}
              required={field !== 'phone'}
              longest={field === 'phone' ? 40 : 200}
              value={words(draft, field)}
              change={(value) => change({ [field]: value })}
            />
          ))
        }
      </MediationForm>
    </Part>
  );
}

const shapes = { unheard: '○', consents: '✓', refuses: '✕' } as const;

function PartyLine({ seen, party }: { seen: CaseView; party: Party }) {
  const { t } = useTranslation();
  const { id, name: known, phone, side, consent, reason } = party;
  const name = known ?? t('mediation.parties.unnamed');
  const stand = consent === null ? 'unheard' : consent ? 'consents' : 'refuses';
  const sending = useSender(seen, 'record_consent', `record_consent ${id}`);
  const path = 'mediation/consents';
  return (
    <>
      <p className="mediation-line">
        <strong>
          <Masked text={name} />
        </strong>
        {side !== null && <span dir="auto">{side}</span>}
        {phone !== null && <Masked text={phone} />}
        <span className={`mediation-stand-${stand}`}>
          <span aria-hidden="true">{shapes[stand]}</span> {t(`mediation.parties.${stand}`)}
        </span>
        {reason !== null && <q dir="auto">{reason}</q>}
      </p>
      {mayNow(seen, 'record_consent') && consent !== true && (
        <Button
          loading={sending.isPending}
          onClick={({ currentTarget }) => {
            const section = currentTarget.closest<HTMLElement>('section');
            const body = { party: id, consents: true, expectedVersion: seen.version };
            // The button goes with the answer.
            sending.mutateAsync({ path, body }).then(
              () => section?.focus({ preventScroll: true }),
              () => undefined,
            );
          }}
        >
          {t('mediation.parties.consent', { name })}
        </Button>
      )}
      {sending.error && <Failed error={sending.error} />}
      <MediationForm
        seen={seen}
        verb="record_consent"
        typed={`record_consent ${id}`}
        title={t('mediation.parties.refuse', { name })}
        effect={t('mediation.parties.refuseEffect')}
        path={path}
        body={(draft) => ({ party: id, consents: false, ...ifSaid(draft, 'reason') })}
        missing={() => []}
      >
        {(draft, change) => (
          <WordsField
            label={t('mediation.riskPart.reason')}
            value={words(draft, 'reason')}
            change={(said) => change({ reason: said })}
          />
        )}
      </MediationForm>
    </>
  );
}
