import type { ExplanationTexts, SkipReason } from '../explanation.ts';

const reasons: Record<SkipReason, string> = {
  start_day: '起算当日',
  weekend: '休息日',
  holiday: '节假日',
  paused: '暂停计时',
  after_close: '下班后',
};

/** Why a date counted or did not. */
export const explanation: ExplanationTexts = (step) => {
  const dates = step.from === step.to ? step.from : `${step.from} 至 ${step.to}`;
  switch (step.what) {
    case 'counted': {
      const amount = step.minutes === undefined ? `${step.days} 天` : `${Math.round(step.minutes)} 分钟`;
      return `${dates}：计 ${amount}${step.name ? `（${step.name}调休上班）` : ''}`;
    }
    case 'skipped':
      return `${dates}：${step.name ?? reasons[step.reason]}，不计`;
    case 'rolled':
      return `${dates}：到期日为${step.name ?? reasons[step.reason]}，顺延`;
    case 'landed':
      return `${dates}：顺延至此日到期`;
    case 'limited':
      return `${dates}：来源时限或并入案件的期限更早，以其为准`;
    case 'folded':
      return `${dates}：其间计 ${step.minutes ? `${Math.round(step.minutes)} 分钟` : `${step.counted} 天`}`;
    default:
      return step satisfies never;
  }
};
