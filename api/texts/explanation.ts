import type { ExplanationStep } from '../../domain/explanation.ts';

/** One sentence per step of an explanation. */
export type ExplanationTexts = (step: ExplanationStep) => string;

/** Why a date did not count. */
export type SkipReason = Extract<ExplanationStep, { reason: string }>['reason'];
