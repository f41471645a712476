import type { TaskState } from '../../../domain/tasks.ts';
import type { LinkRelation } from '../../../domain/links.ts';

const states = {
  proposed: '待批准',
  called: '待报到',
  arrived: '已报到',
  refused: '待裁定',
  excused: '无须到场',
  given: '进行中',
  finished: '已完成',
} as const satisfies Record<TaskState, string>;

const relations = {
  merged_from: '并入本案',
  has_part: '归入本专项',
  part_of: '所属专项',
  related: '相关案件',
} as const satisfies Record<LinkRelation, string>;

export const joint = {
  title: '协同办理',
  tasks: '任务',
  links: '有关案件',
  number: '第 {{n}} 项',
  kinds: { whistle: '吹哨', action: '分工' },
  states,
  relations,
  reasons: { strong_demand: '群众反映强烈', joint_enforcement: '联合执法', emergency: '应急处置' },
  ratings: { good: '好', fair: '一般', poor: '差' },
  by: '由 {{name}} 提出',
  arriveBy: '到场时限',
  dueOn: '完成日期 {{date}}',
  due: '办结时限',
  arrivedAt: '报到',
  finishedAt: '办结',
  late: '已超期',
  refusal: '不予报到的理由',
  ruling: '裁定',
  result: '结果',
  ratedBy: { street: '街道评价部门：{{rating}}', department: '部门评价街道：{{rating}}' },
  mergedInto: '已并入',
  hidden: '不在您可见范围内的案件',
  mine: '本单位任务',
  mineHint: '吹哨或分工给本单位、等待报到或办结的案件',
  columns: { case: '案件', holder: '承办', task: '等待本单位' },
  held: '由本单位承办',
  none: '没有等待本单位的任务',
  noneHint: '部门被吹哨，或案件的一项措施交给本单位时，会列在这里',
} as const;
