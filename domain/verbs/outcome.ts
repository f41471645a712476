import { startEach, startFor, start, stop } from '../case-clocks.ts';
import type { CaseState } from '../case.ts';
import type { ClockChange } from '../clock.ts';
import { minuteMs } from '../days.ts';
import { longestDays } from '../deadlines.ts';
import type { MediationArgs } from '../mediation-commands.ts';
import { isAgreement, isMediating, partiesOf } from '../mediation.ts';
import { daysUntil } from '../promised-dates.ts';
import { refuse, type Refusal } from '../refusals.ts';
import { openStatuses } from '../statuses.ts';
import { heldAgain, withoutConsent } from './consent.ts';
import { instantOn, localDay } from '../work-calendar.ts';
import { words, type Draft, type VerbRule } from './verb.ts';

type Told = MediationArgs & { verb: 'record_outcome' };
type Args = Told['args'];

/**
 * 调解结果. An agreement and a failure need each party's consent (`consent_missing`, `consent_refused`) and presence at the last session (`party_absent`); a failed or terminated one the notice of other
 * ways (`remedies_notice_required`, L2 26); one with violence in sight the time of the police report (`police_report_required`, L2 25). An agreement starts the time of each dated term (`not_found` for a
 * stranger's, `deadline_passed` for a date that has gone), of the follow-ups and of the judicial confirmation.
 */
export const recordOutcome: VerbRule<'record_outcome'> = {
  from: openStatuses,
  bar: (state) => (isMediating(state) ? null : (refusedBefore(state) ?? refuse('wrong_status'))),
  decide(state, command, { at }) {
    const { args } = command;
    const missing = missingFor(state, args) ?? unknownTerms(state, args, at);
    if (missing) return missing;
    const { policeReportedAt: reportedAt } = args;
    return [
      ...(reportedAt === undefined ? [] : [policeCalled(state, reportedAt)]),
      { ...outcome(state, args, command.facts, at), ...words(command) },
    ];
  },
};

/** An arrival on record stays, unless it was before the call that is told now: then it answered another one. */
function policeCalled({ police }: CaseState, reportedAt: number) {
  const arrivedAt = police?.arrivedAt;
  const came = arrivedAt === undefined || arrivedAt < reportedAt ? {} : { arrivedAt };
  return { type: 'police_called', data: { ...came, reportedAt } } as const;
}

function refusedBefore({ mediation }: CaseState): Refusal | null {
  return mediation?.outcome?.because === 'consent_refused' ? refuse('consent_refused') : null;
}

function missingFor(state: CaseState, { outcome: said, remediesNotified, policeReportedAt }: Args): Refusal | null {
  if (said === 'agreed' || said === 'partly_agreed' || said === 'failed') {
    const missing = withoutConsent(state) ?? absentFrom(state);
    if (missing) return missing;
  }
  if ((said === 'failed' || said === 'terminated') && !remediesNotified) return refuse('remedies_notice_required');
  const reported = policeReportedAt ?? state.police?.reportedAt;
  return state.risk?.violence && reported === undefined ? refuse('police_report_required') : null;
}

/** Nobody is bound by what was settled in their absence (S1-11). */
function absentFrom(state: CaseState): Refusal | null {
  const last = state.mediation?.sessions.at(-1);
  const isThere = partiesOf(state).every(({ id }) => last?.present.includes(id));
  return last && !isThere ? refuse('party_absent') : null;
}

function unknownTerms(state: CaseState, args: Args, at: number): Refusal | null {
  const known = partiesOf(state).map(({ id }) => id);
  if (!args.terms.every(({ party }) => known.includes(party))) return refuse('not_found');
  const { calendar } = state.rules;
  const days = args.terms.flatMap(({ dueOn }) => (dueOn === undefined ? [] : [daysUntil(calendar, at, dueOn) ?? -1]));
  return days.every((count) => count >= 0 && count <= longestDays) ? null : refuse('deadline_passed');
}

function outcome(state: CaseState, args: Args, times: Told['facts'], at: number): Draft {
  const { outcome: said, form = 'oral', remediesNotified } = args;
  const stopped = stop(state, 'mediate');
  if (!isAgreement({ outcome: said })) {
    const data = { outcome: said, ...(remediesNotified && { remedies: true as const }) };
    return { type: 'outcome_recorded', data, clocks: [...stopped, ...heldAgain(state)] };
  }
  const before = state.mediation?.performances?.length ?? 0;
  const performances = args.terms
    .map((term, index) => ({ ...term, term: index }))
    .flatMap(({ dueOn, ...due }) => (dueOn === undefined ? [] : [{ ...due, dueOn }]))
    .map((due, index) => ({ n: before + index + 1, ...due }));
  return {
    type: 'outcome_recorded',
    data: { outcome: said, form, ...(performances.length > 0 && { performances }) },
    clocks: [
      ...stopped,
      ...performances.map(({ n, dueOn }) => startPerformance(state, n, dueOn, at)),
      ...startEach(state, 'followup', times.followUps),
      start(state, 'confirm', times.confirm),
    ],
  };
}

/** Due at the end of its date. */
function startPerformance(state: CaseState, n: number, dueOn: string, at: number): ClockChange {
  const { calendar } = state.rules;
  const days = daysUntil(calendar, at, dueOn) ?? 0;
  if (days > 0) return startFor(state, `performance:${n}`, { unit: 'calendar_day', budget: days });
  // No whole day is left of today.
  const left = (instantOn(calendar, localDay(calendar, at), 1440) - at) / minuteMs;
  return startFor(state, `performance:${n}`, { unit: 'emergency_minute', budget: left });
}
