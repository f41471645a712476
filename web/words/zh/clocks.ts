export const clocks = {
  kind: {
    dispatch: '派单时限',
    accept: '签收时限',
    contact: '先行联系时限',
    holding: '本级办理时限',
    resolve: '办理时限',
    verify: '核查时限',
    callback: '回访时限',
    rework: '重办时限',
  },
  state: { running: '计时中', paused: '已暂停', met: '按期', missed: '超期', void: '已作废' },
  budget: {
    emergency_minute_other: '{{count}} 紧急工作分钟',
    emergency_hour_other: '{{count}} 紧急工作时',
    working_minute_other: '{{count}} 工作分钟',
    working_hour_other: '{{count}} 工作时',
    working_day_other: '{{count}} 工作日',
    calendar_day_other: '{{count}} 自然日',
  },
} as const;
