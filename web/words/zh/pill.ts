export const pill = {
  left: '余 {{time}}',
  dueSoon: '临期',
  overdue: '超期 {{time}}',
  paused: '已暂停',
  onTime: '按期',
  late: '超期办结',
  none: '不计时',
  days: '{{count}} 天',
  hours: '{{count}} 小时',
  minutes: '{{count}} 分钟',
  seconds: '{{time}} 秒',
  due: '到期：{{at}}',
} as const;
