import { useTranslation } from 'react-i18next';
import type { RegistrationBody } from './register-case.ts';

/** One party of a dispute, as far as it is typed. */
export type Party = { name: string; phone: string; side: string };

const begun = ({ name, phone }: Party) => name.trim() !== '' || phone.trim() !== '';
const isWhole = ({ name, side }: Party) => name.trim() !== '' && side.trim() !== '';

/** The parties that were named; whoever has no name yet is left out. */
export function namedParties(parties: readonly Party[]): Pick<RegistrationBody, 'parties'> {
  const named = parties
    .filter((party) => begun(party) && isWhole(party))
    .map(({ name, phone, side }) => ({
      name: name.trim(),
      ...(phone.trim() !== '' && { phone: phone.trim() }),
      side: side.trim(),
    }));
  return named.length > 0 ? { parties: named } : {};
}

/** Whether something was said of a party who has no name or side yet. */
export const isHalfNamed = (party: Party): boolean => begun(party) && !isWhole(party);

/** Rows to type parties into: what was typed, or one of each side. */
export function usePartyRows(typed: readonly Party[], change: (parties: readonly Party[]) => void) {
  const { t } = useTranslation();
  const blank = (side: string): Party => ({ name: '', phone: '', side });
  const sides = [t('parties.applicant'), t('parties.respondent')];
  const rows = typed.length > 0 ? typed : sides.map(blank);
  return {
    rows,
    set: (index: number, some: Partial<Party>) =>
      change(rows.map((row, at) => (at === index ? { ...row, ...some } : row))),
    add: () => change([...rows, blank(sides.at(-1) ?? '')]),
    remove: (index: number) => change(rows.toSpliced(index, 1)),
  };
}
