import type { EffectTexts } from '../texts.ts';
import { nouns } from './nouns.ts';

const after = {
  awaiting_verify: '转入核查',
  awaiting_callback: '转入回访',
  closed: '案件结案',
} as const;

/** What a verb does, in a sentence, for the person who is about to use it. */
export const effects: EffectTexts = {
  dispatch: () => '派给办理单位；派单时限停止，签收时限开始',
  accept: () => '由您办理；本级签收时限停止',
  assign: () => '指定本单位的人办理；时限不变',
  contact: () => '记录联系诉求人；首次联系上时先行联系时限停止',
  note: () => '添加备注；时限不变',
  escalate: ({ above }) => `上报至${above ? nouns.levels[above] : '上级'}；总时限不重新计算`,
  push_down: ({ below }) => `下派至${below ? nouns.levels[below] : '下级'}；总时限不重新计算`,
  transfer: () => '转给同级单位；只有签收时限重新计算',
  feedback: ({ after: next }) => `报告办理结果；办理时限停止，${after[next]}`,
  verify: ({ after: next }) => `通过：${after[next]}；不通过：重办，办理时限视为一直在走`,
  callback: () => '已解决：结案；未解决：重办；三次未联系上：书面告知后结案',
  close: () => '结案',
  reject: () => '提出不予受理；须另一人确认，确认前时限照常',
  confirm_rejection: () => '案件结束，不予受理；所有时限作废',
  withdraw: () => '按诉求人意愿撤诉；所有时限作废',
  reopen: () => '由原单位重新办理；时限重新开始，原有超期记录保留',
  milestone: () => '该节点时限停止；后续节点随之开始',
  ask: ({ pauses }) => `向诉求人要材料，限一次；${pauses ? '办理时限暂停，最多五个工作日' : '时限照常'}`,
  answer: () => '恢复办理；已暂停的时限从现在继续',
  list: () => '暂停办理时限，到复核日自动恢复；须告知诉求人措施和时间',
  unlist: () => '恢复办理；已暂停的时限从现在继续',
  extend: () => '请上级批准延期；批准前时限照常',
  rule_extension: () => '批准：到期时间顺延，计入“延期”；不批准：时限不变',
  reclassify: () => '换用另一条时限规则；已用时间保留，按新规则重新计算到期时间',
};
