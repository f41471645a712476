import type { Nouns } from '../nouns.ts';

export const taskNouns = {
  whistleReasons: { strong_demand: '群众反映强烈', joint_enforcement: '联合执法', emergency: '应急处置' },
  ratings: { good: '好', fair: '一般', poor: '差' },
  taskStates: {
    proposed: '待批准',
    called: '待报到',
    arrived: '已报到',
    refused: '待裁定',
    excused: '无须到场',
    given: '进行中',
    finished: '已完成',
  },
  linkRelations: {
    merged_from: '有案件并入本案',
    has_part: '有案件归入本专项',
    part_of: '本案归入专项',
    related: '与另一案件关联',
  },
} as const satisfies Partial<Nouns>;
