import type { CardColour } from '../../../domain/rungs.ts';

export const standing = {
  title: '当前情况',
  paused: '已暂停',
  information: '等待诉求人补充材料',
  since: '自 {{at}}',
  until: '最迟至 {{at}}',
  owner: '责任人 {{name}}',
  approver: '批准人 {{name}}',
  extensionAsked: '延期待批',
  asked_other: '{{clock}}申请延长 {{count}} 天，申请人 {{name}}',
  extended_other: '已延期 {{count}} 天',
  card: { blue: '蓝牌', yellow: '黄牌', red: '红牌' } satisfies Record<CardColour, string>,
  cardNumber: '督办单第 {{n}} 号',
  lifted: '已于 {{at}} 解除',
} as const;
