import { isAgreement } from '../../../domain/mediation.ts';
import type { Draft } from '../../cases/verbs/verb-form.ts';
import { begunTerms, type DraftTerm } from './instalments.ts';
import type { OutcomeName } from './outcome-needs.ts';
import { ifSaid, words } from './said.ts';
import { instantOf } from './street-time.ts';

/** The terms of a draft as they are typed. */
export function termsOf(draft: Draft): readonly DraftTerm[] {
  return Array.isArray(draft['terms']) ? (draft['terms'] as DraftTerm[]) : [];
}

/** The message that a draft makes of an outcome: terms with an agreement only, the notice where it ends the mediation without one. */
export function outcomeMessage(outcome: OutcomeName, draft: Draft): object {
  const policeAt = words(draft, 'policeAt');
  const police = policeAt === '' ? {} : { policeReportedAt: instantOf(policeAt) };
  if (!isAgreement({ outcome }))
    return { outcome, ...ifSaid(draft, 'reason'), remediesNotified: draft['remedies'] === true, ...police };
  const facts = words(draft, 'facts').trim();
  return {
    outcome,
    form: words(draft, 'form') || 'written',
    terms: begunTerms(termsOf(draft)).map(({ text, party, dueOn }) => ({
      text: text.trim(),
      party,
      ...(dueOn !== '' && { dueOn }),
    })),
    ...(facts !== '' && { reason: facts }),
    ...police,
  };
}
