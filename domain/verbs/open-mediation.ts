import { start, stop, unstoppedClock } from '../case-clocks.ts';
import type { CaseState } from '../case.ts';
import { isAgreement, isMediating } from '../mediation.ts';
import { refuse, type Refusal } from '../refusals.ts';
import { openStatuses } from '../statuses.ts';
import { pauseBegun } from '../suspension.ts';
import { words, type VerbRule } from './verb.ts';

/** 受理调解: a dispute (else `wrong_status`) is taken up by a committee or studio of its street (`unit_outside_area`), and by the mediator whom the parties have chosen (S3-8). The holder stays; its
 * time stops, that of the mediation runs. One that ended without an agreement may be taken up again. */
export const openMediation: VerbRule<'open_mediation'> = {
  from: openStatuses,
  bar: (state) => notDispute(state) ?? (isTakenUp(state) ? refuse('wrong_status') : null),
  decide(state, command) {
    const { committee, unfit, mediator, time } = command.facts;
    if (unfit || committee.path.street !== state.path.street) return refuse('unit_outside_area');
    if (mediator && !mediator.units.includes(committee.code)) return refuse('unit_outside_area');
    const mediate = start(state, 'mediate', time);
    const awaited = unstoppedClock(state, 'milestone:mediation_opened');
    return [
      {
        type: 'mediation_opened',
        data: { committee: committee.code, ...(mediator && { mediator: mediator.id }) },
        clocks: [
          ...stop(state, 'holding'),
          ...(awaited ? [{ do: 'stop', id: awaited.id } as const] : []),
          mediate,
          ...pauseBegun(state, [mediate]),
        ],
        ...words(command),
      },
    ];
  },
};

/** Mediation is for disputes only. */
export function notDispute({ kind }: CaseState): Refusal | null {
  return kind === 'dispute' ? null : refuse('wrong_status');
}

function isTakenUp({ mediation }: CaseState): boolean {
  return isMediating({ mediation }) || (mediation?.outcome !== undefined && isAgreement(mediation.outcome));
}
