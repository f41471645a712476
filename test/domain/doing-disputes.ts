import type { By, PersonCommand, PersonRef } from '../../domain/commands.ts';
import type { MediationArgs, Term } from '../../domain/mediation-commands.ts';
import type { Outcome } from '../../domain/mediation-events.ts';
import { fixedClocks } from '../../domain/policies/fixed-clocks.ts';
import { staff, unit, type StaffId } from '../support/cast.ts';
import { china } from './china-time.ts';
import type { Send } from './doing.ts';

type OutcomeMore = Partial<(MediationArgs & { verb: 'record_outcome' })['args']>;

/** The commands of a mediation, as `who` of the cast sends them. */
export function mediationOf(by: By, send: Send) {
  const member = (id: StaffId): PersonRef => ({ id, units: staff[id].posts.map((post) => post.unit) });
  return {
    add_party: (id = 'p3'): PersonCommand => send(by, { verb: 'add_party', args: { id } }),
    set_risk: (colour: 'green' | 'yellow' | 'red' = 'yellow', violence = false) =>
      send(by, { verb: 'set_risk', args: { colour, ...(violence && { violence }) } }, { reason: '争吵升级' }),
    open_mediation: (mediator?: StaffId, committee = 'YX-M', unfit = false) =>
      send(by, {
        verb: 'open_mediation',
        args: {},
        facts: {
          committee: unit(committee),
          ...(unfit && { unfit: true as const }),
          time: fixedClocks.mediate,
          ...(mediator && { mediator: member(mediator) }),
        },
      }),
    record_consent: (party = 'p1', consents = true) =>
      send(by, { verb: 'record_consent', args: { party, consents } }, consents ? undefined : { reason: '不愿调解' }),
    hold_session: (present: string[] = ['p1', 'p2'], absent: string[] = [], mediators: StaffId[] = ['mediator']) =>
      send(
        by,
        {
          verb: 'hold_session',
          args: { at: china('2026-03-05 10:00'), present, absent },
          facts: { mediators: mediators.map(member) },
        },
        { venue: '小区调解室' },
      ),
    record_session: (n = 1) => send(by, { verb: 'record_session', args: { n } }, { text: '双方陈述' }),
    extend_mediation: (agreedBy: string[] = ['p1', 'p2'], days = 10) =>
      send(by, { verb: 'extend_mediation', args: { days, agreedBy } }),
    record_outcome: (outcome: Outcome['outcome'] = 'agreed', terms: Term[] = [], more: OutcomeMore = {}) =>
      send(
        by,
        { verb: 'record_outcome', args: { outcome, terms, ...more }, facts: fixedClocks },
        { reason: '双方协商' },
      ),
    record_performance: (n = 1, performed = true) => send(by, { verb: 'record_performance', args: { n, performed } }),
    follow_up: (kept = true) => send(by, { verb: 'follow_up', args: { kept } }),
    apply_confirmation: (appliedAt: string, decision?: 'confirmed' | 'refused') =>
      send(by, {
        verb: 'apply_confirmation',
        args: { appliedAt: china(appliedAt), ...(decision && { decision }) },
      }),
  };
}
