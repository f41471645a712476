import { useTranslation } from 'react-i18next';
import type { MediationView } from '../../../api/cases/mediation-schema.ts';

/** How the parties are called, for choices and lines; one without a name by what is known of it. */
export function usePartyNames({ parties }: Pick<MediationView, 'parties'>) {
  const { t } = useTranslation();
  const choices = parties.map(
    ({ id, name, side }) => [id, [name ?? t('mediation.parties.unnamed'), side].filter(Boolean).join(' · ')] as const,
  );
  const names = new Map(parties.map(({ id, name }) => [id, name ?? t('mediation.parties.unnamed')]));
  return { choices, nameOf: (id: string) => names.get(id) ?? id };
}
