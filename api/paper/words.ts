import type { Language } from '../texts/language.ts';
import { mediationWords } from './mediation-words.ts';

/** What paper says in its own words; whatever else stands on it comes from the case. */
const words = {
  zh: {
    page: ['第 ', ' 页 共 ', ' 页'],
    form: '问题交接单',
    case: '案件编号',
    title: '标题',
    kind: '类别',
    status: '状态',
    topic: '事项',
    place: '地点',
    registered: '登记时间',
    due: '到期时间',
    from: '交出单位',
    to: '接收单位',
    coverFor: (unit: string) => `（代${unit}接收）`,
    issued: '签发时间',
    left: '剩余时间',
    description: '问题描述',
    reason: '交接原因',
    measures: '已采取的措施',
    handsOver: '交出人签字',
    receives: '接收人签字',
    unsigned: '（待签收）',
    system: '系统',
    card: '督办单',
    holder: '承办单位',
    cardReason: '督办事由',
    cardReply: '书面回复',
    cardLift: '解除督办',
    issues: '签发人签字',
    replies: '回复人签字',
    lifts: '解除人签字',
    unanswered: '（待回复）',
    standing: '（未解除）',
    none: '无',
    days: '天',
    hours: '小时',
    minutes: '分钟',
    seconds: '秒',
    breaches: '超期督办通报',
    window: (from: string, to: string) => `统计期间 ${from} 至 ${to}`,
    always: '全部期间',
    made: (at: string) => `生成时间 ${at}`,
    totals: ['登记', '办结', '到期', '挂账', '按期', '延期办结', '超期', '按期率'],
    byLevel: ['超期时层级', '登记', '办结', '到期', '按期', '延期办结', '超期', '按期率'],
    items: '编号,标题,时限,层级,超期时单位,经办人,到期时间,超期时长,各层级持有,暂停、延期、督办单,适用规则和出处',
    pause: '暂停',
    lateness: (n: number, median: string, p95: string, longest: string) =>
      `系统自身发现超期的延迟：共 ${n} 次，中位 ${median}，95% 不超过 ${p95}，最长 ${longest}。`,
    cut: (shown: number) => `仅列出前 ${shown} 条，完整清单请导出表格。`,
    complete: (count: number) => `共 ${count} 条。`,
    bulletin: '物业纠纷周报',
    week: (year: number, week: number) => `${year} 年第 ${week} 周`,
    published: (at: string) => `发布时间 ${at}`,
    bulletinTotals: ['本周新增', '本周办结', '其他终结', '结转', '七天无进展'],
    bulletinItems: '案件编号,所在网格,持有单位,登记时间,状态,最近进展',
    goesOn: '办理中',
    idle: '办理中，七天无进展',
    taken: '签阅',
    cases: '编号,类别,事项,标题,地点,状态,层级,持有单位,经办人,登记时间,到期时间,是否超期,办结时间',
    caseSheet: '办件列表',
    yes: '是',
    no: '否',
    mediation: mediationWords.zh,
  },
  en: {
    page: ['Page ', ' of ', ''],
    form: 'Hand-over form',
    case: 'Case',
    title: 'Title',
    kind: 'Kind',
    status: 'Status',
    topic: 'Topic',
    place: 'Place',
    registered: 'Registered',
    due: 'Due',
    from: 'From',
    to: 'To',
    coverFor: (unit: string) => ` (for ${unit})`,
    issued: 'Issued',
    left: 'Time left',
    description: 'Description',
    reason: 'Reason',
    measures: 'Measures tried',
    handsOver: 'Handed over by',
    receives: 'Received by',
    unsigned: '(not accepted yet)',
    system: 'System',
    card: 'Supervision card',
    holder: 'Held by',
    cardReason: 'What is pressed for',
    cardReply: 'Written reply',
    cardLift: 'Lifted',
    issues: 'Issued by',
    replies: 'Replied by',
    lifts: 'Lifted by',
    unanswered: '(no reply yet)',
    standing: '(not lifted)',
    none: 'none',
    days: 'd',
    hours: 'h',
    minutes: 'min',
    seconds: 's',
    breaches: 'Breach report',
    window: (from: string, to: string) => `From ${from} to ${to}`,
    always: 'All time',
    made: (at: string) => `Made ${at}`,
    totals: ['Registered', 'Closed', 'Due', 'Listed', 'On time', 'Extended', 'Breached', 'On-time rate'],
    byLevel: ['Level', 'Registered', 'Closed', 'Due', 'On time', 'Extended', 'Breached', 'On-time rate'],
    items: 'Case,Title,Clock,Level,Unit,Person,Due,Late by,Held by level,Pauses; extensions; cards,Policy and source',
    pause: 'Paused',
    lateness: (n: number, median: string, p95: string, longest: string) =>
      `How late the system itself noticed: ${n} times, median ${median}, 95% within ${p95}, longest ${longest}.`,
    cut: (shown: number) => `Only the first ${shown} are listed; the exported table has all.`,
    complete: (count: number) => `${count} in all.`,
    bulletin: 'Weekly bulletin of property disputes',
    week: (year: number, week: number) => `Week ${week} of ${year}`,
    published: (at: string) => `Published ${at}`,
    bulletinTotals: ['Opened', 'Closed', 'Ended otherwise', 'Carried over', 'No progress for 7 days'],
    bulletinItems: 'Case,Grid,Held by,Registered,State,Last progress',
    goesOn: 'goes on',
    idle: 'goes on, no progress for 7 days',
    taken: 'Taken note of',
    cases: 'Number,Kind,Topic,Title,Place,Status,Level,Held by,Person,Registered,Due,Overdue,Closed',
    caseSheet: 'Cases',
    yes: 'yes',
    no: 'no',
    mediation: mediationWords.en,
  },
} as const;

export type PaperWords = (typeof words)[Language];

export function paperWords(language: Language): PaperWords {
  return words[language];
}

/** From this many hours on people reckon in days. */
const mostHours = 48;

/** An ISO duration as people read it: `PT27H30M` is 27 小时 30 分钟, `PT72H` 3 天. */
export function durationWords(duration: string, { days, hours, minutes }: PaperWords): string {
  const found = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:[\d.]+S)?)?$/.exec(duration) ?? [];
  const [day, hour, minute] = [found[2], found[3], found[4]].map((amount) => Number(amount ?? 0)) as [
    number,
    number,
    number,
  ];
  const isLong = hour >= mostHours;
  const parts = [
    [isLong ? day + Math.floor(hour / 24) : day, days],
    [isLong ? hour % 24 : hour, hours],
    [minute, minutes],
  ].flatMap(([amount, unit]) => (amount === 0 ? [] : [`${amount} ${unit}`]));
  return parts.length > 0 ? `${found[1] ?? ''}${parts.join(' ')}` : `0 ${minutes}`;
}

/** As `durationWords`, with seconds where it is shorter than a minute. */
function shortWords(duration: string, words: PaperWords): string {
  const [, seconds] = /^PT([\d.]+)S$/.exec(duration) ?? [];
  return seconds === undefined ? durationWords(duration, words) : `${Number(seconds).toFixed(1)} ${words.seconds}`;
}

type Lateness = { n: number; median: string; p95: string; longest: string };

/** How late the product itself was with the due times of a report, in one sentence. */
export function latenessWords({ n, median, p95, longest }: Lateness, words: PaperWords): string {
  const [half, most, worst] = [median, p95, longest].map((duration) => shortWords(duration, words)) as [
    string,
    string,
    string,
  ];
  return words.lateness(n, half, most, worst);
}

/** `2026-03-02T09:05:00+08:00` as a form says it. */
export function momentWords(instant: string | null, absent = ''): string {
  return instant === null ? absent : instant.slice(0, 16).replace('T', ' ');
}
