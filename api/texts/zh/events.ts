import { minutesBetween } from '../../../domain/days.ts';
import type { EventTexts } from '../texts.ts';
import { milestoneWord } from '../clock-word.ts';
import { nouns } from './nouns.ts';

const after = { awaiting_verify: '，待核查', awaiting_callback: '，待回访' } as const;
const closing = {
  on_spot: '当场办结（即报即结）',
  feedback: '反馈后结案',
  verification: '核查通过，结案',
  callback: '回访完成，结案',
  unreachable: '三次回访未联系上，书面告知后结案',
  outcome: '调解有结果，结案',
} as const;

/** One sentence per event, without a full stop: they stand in a list. */
export const events: EventTexts = {
  registered: ({ data }, { who, topic, unit }) =>
    `${who} 登记了${nouns.kinds[data.kind]}案件（${topic(data.topic)}），${
      data.status === 'pending_dispatch' ? `等待${unit(data.holder.code)}派单` : `交${unit(data.holder.code)}办理`
    }`,
  dispatched: ({ data }, { who, unit }) => `${who} 派单给${unit(data.to.code)}`,
  accepted: (_event, { who }) => `${who} 签收了案件`,
  assigned: ({ data }, { who, person }) => `${who} 指派${person(data.person)}办理`,
  contacted: ({ data }, { who }) =>
    data.outcome === 'reached' ? `${who} 联系上了诉求人` : `${who} 尝试联系诉求人，未联系上`,
  noted: ({ data }, { who }) => (data.visibility === 'reporter' ? `${who} 给诉求人留言` : `${who} 添加了备注`),
  escalated: ({ data }, { who, unit, form }) =>
    `${who} ${data.skipped ? '越级' : ''}上报至${unit(data.to.code)}，签发问题交接单 ${form(data.form)}`,
  climbed: ({ data }, { unit, form }) =>
    `${unit(data.from)}的办理时间已用完，案件自动上报至${unit(data.to.code)}，签发问题交接单 ${form(data.form)}`,
  pushed_down: ({ data }, { who, unit, form }) =>
    `${who} 下派至${unit(data.to.code)}，签发问题交接单 ${form(data.form)}`,
  transferred: ({ data }, { who, unit }) => `${who} 将案件由${unit(data.from)}转办至${unit(data.to.code)}`,
  fed_back: ({ data }, { who }) => `${who} 反馈了办理结果${data.next ? after[data.next] : ''}`,
  verified: ({ data }, { who }) => `${who} 核查通过${data.next ? after[data.next] : ''}`,
  verification_failed: (_event, { who }) => `${who} 核查未通过`,
  called_back: ({ data }, { who }) => {
    if (!data.reached) return `${who} 第${data.attempt}次回访，未联系上诉求人`;
    const solved = data.solved === undefined ? '' : `，${data.solved ? '问题已解决' : '问题未解决'}`;
    const satisfied = data.satisfaction ? `，诉求人${nouns.satisfaction[data.satisfaction]}` : '';
    return `${who} 回访了诉求人${solved}${satisfied}`;
  },
  rework_started: ({ data }) =>
    `${{ verification: '核查未通过', callback: '回访未通过', supervisor: '督办员要求重办' }[data.after]}，第${data.round}轮重办开始`,
  closed: ({ data }) => closing[data.after],
  rejection_proposed: (_event, { who, ground }) => `${who} 提出不予受理${ground ? `（${ground}）` : ''}，待另一人确认`,
  rejected: (_event, { who }) => `${who} 确认不予受理`,
  withdrawn: (_event, { who }) => `${who} 登记了诉求人撤诉`,
  reopened: ({ data }, { who }) =>
    data.because
      ? { merged_in_circle: '两案互相并入，本案恢复办理', merged_into_withdrawn: '并入的案件已撤诉，本案恢复办理' }[
          data.because
        ]
      : `${who} 重新办理本案`,
  clock_missed: ({ data }, { clock }) => `${clock(data.clock)}已超期`,
  command_refused: ({ data }, { who }) =>
    `${who} 的${nouns.verbs[data.verb as keyof typeof nouns.verbs] ?? data.verb}未被接受`,
  due_soon: ({ data }, { clock }) => `${clock(data.clock)}临期`,
  reminded: ({ data }, { who, clock }) =>
    data.rung !== undefined && data.clock !== undefined
      ? `${clock(data.clock)}超期后仍未完成，再次催办`
      : `${who} 催办`,
  card_issued: ({ data }, { who, clock }) =>
    `${data.clock === undefined ? `${who} ` : `${clock(data.clock)}：`}签发${nouns.cardColours[data.colour]}督办单（第 ${data.n} 号）`,
  milestone_reached: ({ data }, { who }) => `${who} 上报办理节点：${milestoneWord(nouns, data.name)}`,
  information_requested: (_event, { who }) => `${who} 请诉求人补充材料`,
  information_given: ({ data }, { who }) =>
    data.answered ? `${who} 登记了诉求人的补充` : '诉求人逾期未补充，案件恢复办理',
  listed: ({ data }, { who, person, listingReason }) =>
    `${who} 将案件挂账（${listingReason(data.reason)}），责任人${person(data.owner)}`,
  unlisted: ({ data }, { who }) =>
    data.clock === undefined ? `${who} 将案件销账，恢复办理` : '到复核日，案件自动恢复办理',
  extension_requested: ({ data }, { who, clock }) => `${who} 申请${clock(data.clock)}延期 ${data.days} 天`,
  extension_decided: ({ data }, { who, clock }) =>
    data.approved ? `${who} 批准${clock(data.clock)}延期 ${data.days} 天` : `${who} 未批准${clock(data.clock)}延期`,
  reclassified: ({ data }, { who, topic }) =>
    `${who} 将案件改为${topic(data.topic)}（${nouns.tracks[data.track]}），适用规则 ${data.rules.row.policy}/${data.rules.row.id}`,
  rebased: ({ data }) =>
    `时限规则变更：${data.from.policy}（${data.from.calendar}）改为 ${data.rules.row.policy}/${data.rules.row.id}（${data.rules.calendar.version}），已用时间保留`,
  returned: ({ data }, { who, unit }) => `${who} 退回案件，由${unit(data.from)}退至${unit(data.to.code)}重新派单`,
  objected: (_event, { who }) => `${who} 提出派单异议`,
  adjudicated: ({ data }, { who, unit }) =>
    data.upheld
      ? `${who} 裁定异议成立${data.to ? `，改由${unit(data.to.code)}办理` : ''}`
      : `${who} 裁定异议不成立，仍由${unit(data.from)}办理`,
  card_replied: ({ data }, { who }) => `${who} 回复了第 ${data.n} 号督办单`,
  card_lifted: ({ data }, { who }) => `${who} 取消了第 ${data.n} 号督办单`,
  whistled: ({ data }, { who, unit }) =>
    `${who} 吹哨：请${data.units.map(unit).join('、')}到场（${nouns.whistleReasons[data.reason]}），待批准`,
  whistle_approved: (_event, { who }) => `${who} 批准了吹哨`,
  reported_in: (_event, { who }) => `${who} 到场报到`,
  whistle_refused: ({ data }, { who }) => `${who} 认为第 ${data.n} 项任务不属本部门`,
  whistle_ruled: ({ data }, { who }) =>
    data.upheld ? `${who} 同意部门不到场（第 ${data.n} 项）` : `${who} 裁定部门须到场（第 ${data.n} 项）`,
  task_given: ({ data }, { who, unit }) => `${who} 将第 ${data.n} 项任务交给${unit(data.unit)}`,
  whistle_finished: ({ data }, { who }) => `${who} 完成了第 ${data.n} 项任务`,
  whistle_rated: ({ data }, { who }) => `${who} 对第 ${data.n} 项任务的评价：${nouns.ratings[data.rating]}`,
  re_placed: (_event, { who }) => `${who} 更正了地址`,
  source_noted: ({ data }, { who }) => `${who} 登记了来源工单 ${data.system} ${data.number}`,
  police_called: ({ data: { reportedAt, arrivedAt } }, { who }) =>
    `${who} 登记了报警${arrivedAt === undefined ? '' : `，${minutesBetween(reportedAt, arrivedAt)} 分钟后出警到达`}`,
  merged: (_event, { who, other }) => `${who} 将本案并入${other ?? '另一案件'}`,
  linked: ({ data }, { other }) => `${nouns.linkRelations[data.relation]}${other === null ? '' : `：${other}`}`,
  told: ({ data }, { other }) =>
    `主案${other ?? ''}${{ progress: '有新进展', closed: '已办结，诉求人已获答复', rejected: '不予受理，诉求人已获告知' }[data.what]}`,
  party_added: (_event, { who }) => `${who} 登记了一名当事人`,
  risk_set: ({ data }, { who }) =>
    `${who} 将风险定为${nouns.riskColours[data.colour]}${data.violence ? '，有暴力风险' : ''}`,
  mediation_opened: ({ data }, { who, unit }) => `${who} 受理调解，由${unit(data.committee)}调解`,
  consent_recorded: ({ data }, { who }) =>
    data.consents ? `${who} 登记：一方当事人同意调解` : `${who} 登记：一方当事人不同意调解`,
  session_held: ({ data }, { who }) => `${who} 登记了第 ${data.n} 次调解会`,
  session_recorded: ({ data }, { who }) => `${who} 填写了第 ${data.n} 次调解会的笔录`,
  mediation_extended: ({ data }) => `经各方同意，调解期限延长 ${data.days} 天`,
  outcome_recorded: ({ data }, { who }) =>
    data.because === 'consent_refused'
      ? '一方当事人不同意，调解终止；已告知仲裁、行政、司法等途径'
      : `${who} 登记调解结果：${nouns.outcomes[data.outcome]}`,
  performance_recorded: ({ data }, { who }) =>
    `${who} 登记：第 ${data.n} 项约定${data.performed ? '已履行' : '未履行'}`,
  followed_up: ({ data }, { who }) => `${who} 第 ${data.n} 次跟进：协议${data.kept ? '得到遵守' : '未得到遵守'}`,
  confirmation_applied: ({ data }, { who }) =>
    data.decision
      ? `法院${data.decision === 'confirmed' ? '确认了' : '未确认'}调解协议`
      : `${who} 登记：双方共同申请司法确认`,
};
