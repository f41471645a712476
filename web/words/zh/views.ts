import type { ViewId } from '../../cases/view-ids.ts';

export const views = {
  due_within_hour: '一小时内到期',
  overdue: '超期',
  triage: '待受理',
  mine: '我的办件',
  due_today: '今日到期',
  returned: '退回',
  awaiting_verify: '待核查',
  awaiting_callback: '待回访',
  listed: '挂账',
  objections: '派单异议',
  disputes: '矛盾纠纷',
} as const satisfies Record<ViewId, string>;
