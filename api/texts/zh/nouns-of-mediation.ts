import type { Nouns } from '../nouns.ts';

export const mediationNouns = {
  riskColours: { red: '红色', yellow: '黄色', green: '绿色' },
  outcomes: {
    agreed: '达成协议',
    partly_agreed: '部分达成协议',
    failed: '调解不成',
    terminated: '终止调解',
    withdrawn: '撤回调解',
    referred: '移送其他途径',
  },
  mediationStates: {
    applied: '征询意愿',
    in_mediation: '调解中',
    agreed: '达成协议',
    partly_agreed: '部分达成协议',
    failed: '调解不成',
    terminated: '终止调解',
    withdrawn: '撤回调解',
    referred: '移送其他途径',
    performed: '已履行',
    defaulted: '未按期履行',
    confirmed: '已司法确认',
  },
} as const satisfies Partial<Nouns>;
