import type { NextTexts } from '../texts.ts';
import { nouns } from './nouns.ts';

/** What comes if nobody acts. */
export const next: NextTexts = {
  climb: ({ to }) => `到时未办结，案件自动上报至${to}`,
  remind: ({ clock }) => `到时未完成，记为${nouns.clocks[clock]}超期并催办`,
  overdue: ({ clock }) => `到时未完成，${nouns.clocks[clock]}超期，案件列入超期`,
};
