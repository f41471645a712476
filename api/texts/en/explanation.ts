import type { ExplanationTexts, SkipReason } from '../explanation.ts';

const reasons: Record<SkipReason, string> = {
  start_day: 'the day it started',
  weekend: 'a day off',
  holiday: 'a holiday',
  paused: 'the clock stood still',
  after_close: 'after close of business',
};

/** Why a date counted or did not. */
export const explanation: ExplanationTexts = (step) => {
  const dates = step.from === step.to ? step.from : `${step.from} to ${step.to}`;
  switch (step.what) {
    case 'counted': {
      const amount = step.minutes === undefined ? `${step.days} d` : `${Math.round(step.minutes)} min`;
      return `${dates}: ${amount} counted${step.name ? ` (make-up day for ${step.name})` : ''}`;
    }
    case 'skipped':
      return `${dates}: not counted, ${step.name ?? reasons[step.reason]}`;
    case 'rolled':
      return `${dates}: would be due on ${step.name ?? reasons[step.reason]}, so it moves on`;
    case 'landed':
      return `${dates}: due here after moving on`;
    case 'limited':
      return `${dates}: an earlier promise, of an outside order or a merged case, wins`;
    case 'folded':
      return `${dates}: ${step.minutes ? `${Math.round(step.minutes)} min` : `${step.counted} d`} counted in between`;
    default:
      return step satisfies never;
  }
};
