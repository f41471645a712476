import type { Exclusion, RateId } from '../../domain/rates.ts';
import type { Language } from '../texts/language.ts';

type Words = {
  causes: Record<'verification' | 'callback' | 'supervisor', string>;
  rates: Record<RateId | 'composite', string>;
  exclusions: Record<Exclusion, string>;
  all: string;
  heads: Record<'rates' | 'sources' | 'hot' | 'rework' | 'police', string>;
  started: string;
  open: string;
  foundByGrid: string;
  topic: string;
  place: string;
};

/** What reports call their figures, on paper and in tables. */
export const reportWords: Record<Language, Words> = {
  zh: {
    causes: { verification: '核查未通过', callback: '回访不满意', supervisor: '督办要求' },
    rates: {
      response: '响应率',
      resolution: '解决率',
      satisfaction: '满意率',
      on_time: '按期结案率',
      rework: '返工率',
      closed_at_grid: '网格办结占比',
      closed_at_community: '社区办结占比',
      closed_at_street: '街道办结占比',
      first_contact: '首接办结率',
      same_day: '当日办结率',
      proactive: '主动发现占比',
      mediation: '调解成功率',
      performance: '协议履行率',
      confirmation: '司法确认占比',
      composite: '综合得分',
    },
    exclusions: {
      not_accepted: '不予受理',
      withdrawn: '撤诉',
      listed: '挂账',
      unreachable: '无法联系',
      merged: '并案',
    },
    all: '合计',
    heads: {
      rates: '分组,指标,比率,分子,分母,剔除',
      sources: '来源,件数,占比',
      hot: '类别,名称,本期,上期,变化',
      rework: '原因,件数',
      police: '网格,报警,已到场,平均分钟,中位分钟,最长分钟',
    },
    started: '开始重办',
    open: '正在重办',
    foundByGrid: '网格员发现占比',
    topic: '事项',
    place: '网格',
  },
  en: {
    causes: { verification: 'Verification failed', callback: 'Call-back', supervisor: 'Supervisor' },
    rates: {
      response: 'Response',
      resolution: 'Resolution',
      satisfaction: 'Satisfaction',
      on_time: 'On-time close',
      rework: 'Rework',
      closed_at_grid: 'Closed in the grid',
      closed_at_community: 'Closed in the community',
      closed_at_street: 'Closed at the street',
      first_contact: 'First-contact closure',
      same_day: 'Same-day closure',
      proactive: 'Found by staff',
      mediation: 'Mediation success',
      performance: 'Performance of agreements',
      confirmation: 'Judicial confirmation used',
      composite: 'Composite',
    },
    exclusions: {
      not_accepted: 'not accepted',
      withdrawn: 'withdrawn',
      listed: 'listed',
      unreachable: 'unreachable',
      merged: 'merged',
    },
    all: 'All',
    heads: {
      rates: 'group,rate,value,numerator,denominator,excluded',
      sources: 'source,cases,share',
      hot: 'kind,name,now,before,change',
      rework: 'cause,cases',
      police: 'grid,police called,police came,average minutes,median minutes,longest minutes',
    },
    started: 'Rework begun',
    open: 'Being done again',
    foundByGrid: 'Found by grid workers',
    topic: 'topic',
    place: 'grid',
  },
};
