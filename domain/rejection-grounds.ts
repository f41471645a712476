import type { TopicLabel } from './topics.ts';

/** Why a case may be rejected and where its reporter is sent instead, as the catalogue begins (sla-matrix.md §3 "reject": L7 Art. 19, L1 Art. 11). */
export const firstRejectionGrounds = {
  in_litigation: {
    zh: '已进入诉讼程序',
    en: 'Already before a court',
    channel: { zh: '受理该案的人民法院', en: 'the court that hears the matter' },
  },
  in_arbitration: {
    zh: '已进入仲裁程序',
    en: 'Already in arbitration',
    channel: { zh: '受理该案的仲裁机构', en: 'the arbitration body that hears the matter' },
  },
  in_review: {
    zh: '已进入行政复议程序',
    en: 'Already in administrative review',
    channel: { zh: '行政复议机关', en: 'the authority of administrative review' },
  },
  discipline: {
    zh: '属于纪检监察事项',
    en: 'A matter of discipline inspection',
    channel: { zh: '纪检监察机关（12388）', en: 'discipline inspection (12388)' },
  },
  in_petition: {
    zh: '已进入信访程序',
    en: 'Already handled as a petition',
    channel: { zh: '信访部门', en: 'the petition office' },
  },
  secrets: {
    zh: '涉及国家秘密、商业秘密或者个人隐私',
    en: 'Concerns state or trade secrets or privacy',
    channel: { zh: '有权处理的机关', en: 'the authority that may deal with them' },
  },
  concluded: {
    zh: '已依法办结，且无新的事实和理由',
    en: 'Lawfully concluded, without new facts or grounds',
    channel: { zh: '原办理单位的书面答复', en: 'the written answer of the unit that concluded it' },
  },
  emergency_call: {
    zh: '属于110、119、120等紧急求助',
    en: 'A call for police, fire brigade or ambulance',
    channel: { zh: '110、119、120', en: '110, 119 or 120' },
  },
} as const satisfies Record<string, TopicLabel & { channel: TopicLabel }>;
