import type { NextTexts } from '../texts.ts';
import { clockWord } from '../clock-word.ts';
import { nouns } from './nouns.ts';

/** What comes if nobody acts. */
export const next: NextTexts = {
  climb: ({ to }) => `到时未办结，案件自动上报至${to}`,
  remind: ({ clock }) => `到时未完成，记为${clockWord(nouns, clock)}超期并催办`,
  overdue: ({ clock }) => `到时未完成，${clockWord(nouns, clock)}超期，案件列入超期`,
  supervise: ({ clock }) => `届时仍未完成，${clockWord(nouns, clock)}再次督办`,
  go_on: () => '到时仍未处理，案件自动恢复办理，时限继续计算',
};
