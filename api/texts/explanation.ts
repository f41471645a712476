import type { ExplanationStep } from '../../domain/explanation.ts';

/** One sentence per step of an explanation. */
export type ExplanationTexts = (step: ExplanationStep) => string;
