export const mediation = {
  title: '我的纠纷',
  which: '范围',
  area: '辖区全部',
  held: '本会办理',
  none: '没有未了结的纠纷',
  noneArea: '辖区内的纠纷都已了结',
  noneHeld: '本会手上没有纠纷；辖区其他纠纷见“辖区全部”',
  columns: { left: '剩余时间', due: '到期时间', dispute: '纠纷', holder: '承办', status: '状态' },
} as const;
