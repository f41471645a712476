import { useTranslation } from 'react-i18next';
import type { MediationView } from '../../../api/cases/mediation-schema.ts';
import { riskColours } from '../../../domain/mediation-events.ts';
import type { CaseView } from '../../cases/read-case.ts';
import { RiskTag } from '../../ui/tags.tsx';
import { ChoiceField, Tick, WordsField } from './form-fields.tsx';
import { MediationForm } from './mediation-form.tsx';
import { Part } from './part.tsx';
import { words } from './said.ts';

/** 风险等级: how likely the dispute is to grow worse, and why. */
export function RiskPart({ seen, mediation: { risk } }: { seen: CaseView; mediation: MediationView }) {
  const { t } = useTranslation();
  const colours = riskColours.map((colour) => [colour, t(`mediation.risk.${colour}`)] as const);
  return (
    <Part title={t('mediation.riskPart.title')}>
      <p className="mediation-line">
        <RiskTag colour={risk?.colour ?? null} violence={risk?.violence ?? false} />
        {risk?.reason && <q dir="auto">{risk.reason}</q>}
      </p>
      <MediationForm
        seen={seen}
        verb="set_risk"
        title={t('mediation.riskPart.set')}
        path="mediation/risk"
        body={(draft) => ({
          colour: draft['colour'],
          reason: words(draft, 'reason').trim(),
          violence: draft['violence'] === true,
        })}
        missing={(draft) => [
          ...(draft['colour'] === undefined ? [t('mediation.riskPart.colour')] : []),
          ...(words(draft, 'reason').trim() === '' ? [t('mediation.riskPart.reason')] : []),
        ]}
      >
        {(draft, change) => (
          <>
            <ChoiceField
              label={t('mediation.riskPart.colour')}
              required
              value={riskColours.find((colour) => colour === draft['colour'])}
              change={(colour) => change({ colour })}
              choices={colours}
            />
            <WordsField
              label={t('mediation.riskPart.reason')}
              required
              value={words(draft, 'reason')}
              change={(reason) => change({ reason })}
            />
            <Tick
              label={t('mediation.riskPart.violence')}
              value={draft['violence'] === true}
              change={(violence) => change({ violence })}
            />
          </>
        )}
      </MediationForm>
    </Part>
  );
}
