import type { Explanation } from '../../domain/explanation.ts';
import type { Texts } from '../texts/texts.ts';
import type { ExplanationView } from './explanation-schema.ts';
import { instantOrNull, instantText } from './instants.ts';

type Stretch = readonly [from: number, to: number | null];

/** An explanation with its instants in text and a sentence per step. */
export function viewExplanation(explanation: Explanation, { explanation: sentence }: Texts): ExplanationView {
  const { unit, budget, calendar, startAt, dueAt, provisional, pauses, steps } = explanation;
  return {
    unit,
    budget,
    calendar,
    startAt: instantOrNull(startAt),
    dueAt: instantOrNull(dueAt),
    provisional,
    pauses: pauses.map(viewSpan),
    steps: steps.map((step) => {
      const stretches = step.what === 'counted' ? step.stretches : undefined;
      return {
        ...step,
        ...(stretches && { stretches: stretches.map(viewSpan) }),
        text: sentence(step),
      } as ExplanationView['steps'][number];
    }),
  };
}

function viewSpan([from, to]: Stretch) {
  return { from: instantText(from), to: instantOrNull(to) };
}
