import type { TopicLabel } from './topics.ts';

/** Why a case may be listed, as the catalogue begins: it can objectively not be solved now (sla-matrix.md §3 "list"). */
export const firstListingReasons = {
  engineering: { zh: '工程条件所限', en: 'Engineering conditions' },
  season: { zh: '季节所限', en: 'Season' },
  no_responsible_party: { zh: '无责任主体', en: 'No responsible party' },
} as const satisfies Record<string, TopicLabel>;
