import { writeBudget, type BudgetCode } from '../../domain/budget.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import type { CaseState } from '../../domain/case.ts';
import type { ClockKind } from '../../domain/clock.ts';
import type { CaseRef, LetterCommand, PersonRef, VerbArgs } from '../../domain/commands.ts';
import type { MediationEvent } from '../../domain/mediation-events.ts';
import type { UnitRef } from '../../domain/place.ts';
import type { TaskEvent } from '../../domain/task-events.ts';

/** What somebody must have asked for beside the status of a case: its tasks and its mediation. */
export function askedBeside(event: TaskEvent | MediationEvent, state: CaseState): VerbArgs | null {
  switch (event.type) {
    case 'whistled': {
      const { units, reason, arriveBy } = event.data;
      return {
        verb: 'whistle',
        args: { reason, arriveBy },
        facts: { units: units.map((code) => department(code, state)) },
      };
    }
    case 'whistle_approved':
      return { verb: 'approve_whistle', args: { n: event.data.tasks[0] ?? 0 } };
    case 'reported_in':
      return { verb: 'report_in', args: event.data };
    case 'whistle_refused':
      return { verb: 'refuse_whistle', args: event.data };
    case 'whistle_ruled':
      return { verb: 'rule_whistle', args: { n: event.data.n, uphold: event.data.upheld } };
    case 'task_given': {
      const { unit, dueOn } = event.data;
      return {
        verb: 'give_task',
        args: dueOn === undefined ? {} : { dueOn },
        facts: { unit: department(unit, state) },
      };
    }
    case 'whistle_finished':
      return { verb: 'finish_task', args: event.data };
    case 'whistle_rated':
      return { verb: 'rate_whistle', args: { n: event.data.n, rating: event.data.rating } };
    default:
      return askedOfMediation(event, state);
  }
}

function askedOfMediation(event: MediationEvent, state: CaseState): VerbArgs | null {
  switch (event.type) {
    case 'party_added':
      return { verb: 'add_party', args: event.data };
    case 'risk_set':
      return { verb: 'set_risk', args: event.data };
    case 'mediation_opened': {
      const { committee, mediator } = event.data;
      const facts = { committee: department(committee, state), time: startedTimes(event, 'mediate')[0] ?? '30cd' };
      return {
        verb: 'open_mediation',
        args: {},
        facts: { ...facts, ...(mediator && { mediator: member(mediator, committee) }) },
      };
    }
    case 'consent_recorded':
      return { verb: 'record_consent', args: event.data };
    case 'session_held': {
      const { at, present, mediators } = event.data;
      const committee = state.mediation?.committee ?? '';
      const facts = { mediators: mediators.map((id) => member(id, committee)) };
      return { verb: 'hold_session', args: { at, present, absent: [] }, facts };
    }
    case 'session_recorded':
      return { verb: 'record_session', args: event.data };
    case 'mediation_extended': {
      const agreedBy = (state.mediation?.parties ?? []).map(({ id }) => id);
      return { verb: 'extend_mediation', args: { days: event.data.days, agreedBy } };
    }
    case 'outcome_recorded':
      return outcomeAgain(event);
    case 'performance_recorded':
      return { verb: 'record_performance', args: event.data };
    case 'followed_up':
      return { verb: 'follow_up', args: { kept: event.data.kept } };
    case 'confirmation_applied':
      return { verb: 'apply_confirmation', args: event.data };
    default:
      return event satisfies never;
  }
}

/** The terms without a date leave nothing but their place in the list. */
function outcomeAgain(event: MediationEvent & { type: 'outcome_recorded' }): VerbArgs | null {
  const { outcome, form, remedies, performances = [], because } = event.data;
  if (because) return null;
  const terms = Array.from({ length: Math.max(0, ...performances.map(({ term }) => term + 1)) }, (_, index) => {
    const due = performances.find(({ term }) => term === index);
    return due ? { party: due.party, dueOn: due.dueOn } : { party: performances[0]?.party ?? '' };
  });
  return {
    verb: 'record_outcome',
    args: { outcome, terms, ...(form && { form }), ...(remedies && { remediesNotified: true }) },
    facts: { followUps: startedTimes(event, 'followup'), confirm: startedTimes(event, 'confirm')[0] ?? '30cd' },
  };
}

/** The times that the policy gave what began with this event. */
export function startedTimes({ clocks = [] }: Pick<CaseEvent, 'clocks'>, kind: ClockKind): BudgetCode[] {
  return clocks.flatMap((change) => (change.do === 'start' && change.kind === kind ? [writeBudget(change)] : []));
}

/** What another case must have told this one. */
export function letterAgain(event: CaseEvent): LetterCommand {
  const { command: id } = event;
  const sent = { id, bodyHash: id, by: { system: 'link', posts: [] }, ...(event.text && { text: event.text }) };
  if (event.type === 'reopened' && event.data.because)
    return { ...sent, verb: 'stand', args: { from: '', because: event.data.because } };
  if (event.type === 'told') return { ...sent, verb: 'hear', args: event.data };
  const { case: other, relation, dueAt: carried, via } = (event as CaseEvent & { type: 'linked' }).data;
  if (relation !== 'merged_from')
    return { ...sent, verb: 'join', args: { case: other, relation: relation === 'has_part' ? 'has_part' : 'related' } };
  const limit = event.clocks?.find((change) => change.do === 'limit');
  const dueAt = carried ?? limit?.dueAt;
  return {
    ...sent,
    verb: 'absorb',
    args: { case: other, ...(dueAt !== undefined && { dueAt }), ...(via && { via }) },
  };
}

/** Another case as the one that was judged then must have been: of the same place and matter, and open. */
export function likeness(id: string, { kind, topic, path }: CaseState): CaseRef {
  return { id, kind, topic, path, open: true };
}

function department(code: string, { path: { street } }: CaseState): UnitRef {
  return { code, level: 'street', path: { street }, department: true };
}

function member(id: string, unit: string): PersonRef {
  return { id, units: [unit] };
}
