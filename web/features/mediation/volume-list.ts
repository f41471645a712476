import type { CaseView } from '../../cases/read-case.ts';
import { isAgreement } from '../../../domain/mediation.ts';

export type VolumeItem =
  | 'application'
  | 'consents'
  | 'records'
  | 'outcome'
  | 'agreement'
  | 'notice'
  | 'police'
  | 'performance'
  | 'followUps';

/** What belongs into the volume (卷宗) of a mediation as it stands, and whether it is there. What its course does not ask for is left out. */
export function volumeOf({
  mediation,
  clocks,
  police,
}: Pick<CaseView, 'mediation' | 'clocks' | 'police'>): { item: VolumeItem; there: boolean }[] {
  if (!mediation) return [];
  const { outcome, parties, sessions, performances, followUps, risk, openedAt } = mediation;
  const agreed = outcome !== null && isAgreement({ outcome: outcome.outcome });
  const ended = outcome?.outcome === 'failed' || outcome?.outcome === 'terminated';
  const visits = clocks.filter(({ kind }) => kind === 'followup').length;
  const asked: [VolumeItem, wanted: boolean, there: boolean][] = [
    ['application', true, openedAt !== null],
    ['consents', true, parties.length > 0 && parties.every(({ consent }) => consent !== null)],
    ['records', !ended || sessions.length > 0, sessions.length > 0 && sessions.every(({ record }) => record !== null)],
    ['outcome', true, outcome !== null],
    ['agreement', agreed, (outcome?.terms.length ?? 0) > 0],
    ['notice', ended, outcome?.remediesNotified === true],
    ['police', risk?.violence === true, police !== null],
    ['performance', agreed && performances.length > 0, performances.every(({ state }) => state !== 'due')],
    ['followUps', agreed, visits > 0 && followUps.length >= visits],
  ];
  return asked.filter(([, wanted]) => wanted).map(([item, , there]) => ({ item, there }));
}
