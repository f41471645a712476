import { longestDays } from '../deadlines.ts';
import { unstoppedClock } from '../case-clocks.ts';
import { isMediating, partiesOf } from '../mediation.ts';
import { refuse } from '../refusals.ts';
import { openStatuses } from '../statuses.ts';
import { withoutConsent } from './consent.ts';
import { words, type VerbRule } from './verb.ts';

/** 调解会: who led it (members of the committee that took the dispute up, else `unit_outside_area`) and which parties were there (`not_found` for one unknown). Not before each has consented (`consent_missing`,
 * `consent_refused`). */
export const holdSession: VerbRule<'hold_session'> = {
  from: openStatuses,
  bar: (state) =>
    (state.mediation ? withoutConsent(state) : null) ?? (isMediating(state) ? null : refuse('wrong_status')),
  decide(state, command) {
    const { at, present, absent } = command.args;
    const { mediators } = command.facts;
    const known = partiesOf(state).map(({ id }) => id);
    if (![...present, ...absent].every((id) => known.includes(id))) return refuse('not_found');
    const committee = state.mediation?.committee ?? '';
    if (!mediators.every(({ units }) => units.includes(committee))) return refuse('unit_outside_area');
    const n = (state.mediation?.sessions.length ?? 0) + 1;
    const data = { n, at, mediators: mediators.map(({ id }) => id), present };
    return [{ type: 'session_held', data, ...words(command) }];
  },
};

/** 调解笔录: what was said in a session (`not_found` for one unknown), for the file (L2 27). */
export const recordSession: VerbRule<'record_session'> = {
  from: [...openStatuses, 'closed'],
  bar: ({ mediation }) => (mediation && mediation.sessions.length > 0 ? null : refuse('not_found')),
  decide(state, command) {
    const { n } = command.args;
    if (!state.mediation?.sessions.some((session) => session.n === n)) return refuse('not_found');
    return [{ type: 'session_recorded', data: { n }, ...words(command) }];
  },
};

/** 调解期限延长: more days for the mediation, which every party has to agree to (`consent_missing`), before it runs out (`deadline_passed`; L10 25). */
export const extendMediation: VerbRule<'extend_mediation'> = {
  from: openStatuses,
  bar(state, { at }) {
    if (!isMediating(state)) return refuse('wrong_status');
    const clock = unstoppedClock(state, 'mediate');
    const isOver = !clock || clock.state === 'missed' || (clock.dueAt !== null && at > clock.dueAt);
    return isOver ? refuse('deadline_passed') : null;
  },
  decide(state, command) {
    const { days, agreedBy } = command.args;
    const clock = unstoppedClock(state, 'mediate');
    if (!partiesOf(state).every(({ id }) => agreedBy.includes(id))) return refuse('consent_missing');
    if (!clock || clock.budget + days > longestDays) return refuse('deadline_passed');
    const { id } = clock;
    return [
      {
        type: 'mediation_extended',
        data: { clock: id, days },
        clocks: [{ do: 'extend', id, days }],
        ...words(command),
      },
    ];
  },
};
