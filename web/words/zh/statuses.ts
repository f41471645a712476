import type { CaseStatus } from '../../../domain/statuses.ts';

export const statuses = {
  pending_dispatch: '待派单',
  pending_accept: '待签收',
  in_progress: '办理中',
  awaiting_info: '待补充',
  listed: '挂账',
  awaiting_verify: '待核查',
  awaiting_callback: '待回访',
  reworking: '重办中',
  closed: '已结案',
  rejected: '不予受理',
  withdrawn: '已撤诉',
  merged: '已并案',
} as const satisfies Record<CaseStatus, string>;
