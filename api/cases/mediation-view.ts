import type { CaseDetail } from '../../database/case-detail.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import type { CaseState } from '../../domain/case.ts';
import { partyId } from '../../domain/mediation-events.ts';
import { isAgreement, mediationState, partiesOf, type Mediation } from '../../domain/mediation.ts';
import type { Post } from '../../domain/roles.ts';
import { instantOrNull, instantText } from './instants.ts';
import type { MediationView } from './mediation-schema.ts';
import type { Names } from './names.ts';
import { maskName, maskPhone } from './reporter-view.ts';

type Detail = Pick<CaseDetail, 'people' | 'quotes'> & { row: { state: CaseState } };

/** The mediation of a dispute as these posts may read it; null for what is no dispute. */
export function viewMediation(detail: Detail, names: Names, posts: readonly Post[]): MediationView | null {
  const { row, quotes } = detail;
  const { state } = row;
  if (state.kind !== 'dispute') return null;
  const { mediation, risk } = state;
  const person = (id: string) => ({ id, name: names.person(id) });
  return {
    state: mediation ? mediationState(mediation) : 'not_opened',
    committee: mediation ? { code: mediation.committee, name: names.unit(mediation.committee) } : null,
    mediator: mediation?.mediator === undefined ? null : person(mediation.mediator),
    openedAt: instantOrNull(mediation?.openedAt),
    parties: viewParties(detail, posts),
    risk: risk ? { colour: risk.colour, violence: risk.violence === true, reason: lastWord(quotes, 'risk_set') } : null,
    sessions: (mediation?.sessions ?? []).map(({ n, at, mediators, present }) => ({
      n,
      at: instantText(at),
      venue: wordsOf(quotes, 'session_held', n, 'venue'),
      mediators: mediators.map(person),
      parties: partiesOf(state).map(({ id }) => ({ id, present: present.includes(id) })),
      record: wordsOf(quotes, 'session_recorded', n, 'text'),
    })),
    outcome: mediation?.outcome ? viewOutcome(mediation.outcome, detail) : null,
    performances: (mediation?.performances ?? []).map(({ n, party, dueOn, state: became }) => ({
      n,
      party,
      dueOn,
      state: became,
      note: wordsOf(quotes, 'performance_recorded', n, 'note'),
    })),
    followUps: quotes.flatMap(({ type, data, at, text }) =>
      type === 'followed_up' ? [{ n: data.n, kept: data.kept, at: instantText(at), note: word(text, 'note') }] : [],
    ),
    confirmation: viewConfirmation(state),
  };
}

/** The committee that has taken the dispute up knows the parties; everybody else reads them masked. */
function viewParties({ row: { state }, people, quotes }: Detail, posts: readonly Post[]): MediationView['parties'] {
  const committee = state.mediation?.committee;
  const mediates = posts.some(({ role, unit }) => role === 'mediator' && committee === unit);
  return partiesOf(state).map(({ id, consent }) => {
    const known = people.find(({ kind, ordinal }) => kind === 'party' && partyId(ordinal) === id);
    const said = quotes.findLast((event) => event.type === 'consent_recorded' && event.data.party === id);
    return {
      id,
      name: known?.name ? (mediates ? known.name : maskName(known.name)) : null,
      phone: known?.phone ? (mediates ? known.phone : maskPhone(known.phone)) : null,
      side: known?.side ?? null,
      consent: consent ?? null,
      reason: word(said?.text, 'reason'),
    };
  });
}

function viewOutcome(
  { outcome, form, at, remedies, because }: NonNullable<Mediation['outcome']>,
  { row: { state }, quotes }: Detail,
): MediationView['outcome'] {
  const recorded = quotes.findLast((event) => event.type === 'outcome_recorded');
  const { terms = [], termParties = [] } = recorded?.text ?? {};
  const due = recorded?.type === 'outcome_recorded' ? (recorded.data.performances ?? []) : [];
  return {
    outcome,
    form: isAgreement({ outcome }) ? (form ?? null) : null,
    at: instantText(at),
    terms: [terms].flat().map((text, index) => {
      const dated = due.find(({ term }) => term === index);
      return {
        text,
        party: [termParties].flat()[index] ?? '',
        dueOn: dated?.dueOn ?? null,
        performance: dated?.n ?? null,
      };
    }),
    reason: word(recorded?.text, 'reason'),
    remediesNotified: remedies === true,
    becauseRefused: because === 'consent_refused',
    policeReportedAt: instantOrNull(state.police?.reportedAt),
  };
}

function viewConfirmation({ mediation, clocks }: CaseState): MediationView['confirmation'] {
  if (!mediation?.outcome || !isAgreement(mediation.outcome)) return null;
  const window = clocks.findLast(({ kind }) => kind === 'confirm');
  const { appliedAt, decision = null } = mediation.confirmation ?? {};
  return { appliedAt: instantOrNull(appliedAt), decision, until: instantOrNull(window?.dueAt ?? undefined) };
}

function lastWord(quotes: readonly CaseEvent[], type: CaseEvent['type']): string | null {
  return word(quotes.findLast((event) => event.type === type)?.text, 'reason');
}

function wordsOf(quotes: readonly CaseEvent[], type: CaseEvent['type'], n: number, field: string): string | null {
  const said = quotes.findLast((event) => event.type === type && (event.data as { n?: number }).n === n);
  return word(said?.text, field);
}

function word(text: CaseEvent['text'], field: string): string | null {
  const said = text?.[field];
  return typeof said === 'string' ? said : null;
}
