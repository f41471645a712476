export const digests = {
  title: '提醒汇总',
  bell_other: '提醒汇总，{{count}} 份未读',
  unread: '未读',
  none: '没有提醒',
  noneHint: '本单位的时限临期、超期或上报时，会汇总在这里',
  earlier: '更早的汇总',
  onTime: '准时',
  columns: { what: '事项', clock: '时限', case: '案件', at: '应触发时间', late: '系统迟到' },
  card: { blue: '蓝色', yellow: '黄色', red: '红色' },
} as const;
