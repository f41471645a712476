import type { CaseKind, Track } from './kinds.ts';

export type TopicLabel = { zh: string; en: string };

/** What a case can be about, per kind, as the catalogue (catalogue.ts) begins, in the words that staff and residents read (sla-matrix.md "Topics"; vocabulary.md). */
export const topics = {
  request: {
    consult: { zh: '咨询', en: 'Question' },
    help: { zh: '求助', en: 'Call for help' },
    complaint: { zh: '投诉', en: 'Complaint' },
    report: { zh: '举报', en: 'Report of wrongdoing' },
    suggestion: { zh: '建议', en: 'Suggestion' },
    errand: { zh: '代办', en: 'Errand' },
    micro_wish: { zh: '微心愿', en: 'Small wish' },
    utility_supply: { zh: '水电气暖', en: 'Water, power, gas or heat supply' },
    property_service: { zh: '物业服务', en: 'Property management service' },
    petition: { zh: '信访事项', en: 'Petition' },
  },
  hazard: {
    road_occupation: { zh: '占道堆物', en: 'Goods blocking the road' },
    illegal_dumping: { zh: '偷倒垃圾', en: 'Illegal dumping' },
    corridor_clutter: { zh: '楼道堆物', en: 'Cluttered corridor' },
    dog_off_leash: { zh: '犬只不牵绳', en: 'Dog off the leash' },
    zombie_vehicle: { zh: '僵尸车', en: 'Abandoned vehicle' },
    wiring_charging: { zh: '飞线充电', en: 'Charging by dangling wires' },
    fire_exit_blocked: { zh: '疏散通道堵塞', en: 'Blocked fire exit' },
    unauthorised_structure: { zh: '私搭乱建', en: 'Unauthorised structure' },
    manhole_damage: { zh: '井盖缺损', en: 'Missing or broken manhole cover' },
    waterlogging: { zh: '积水内涝', en: 'Waterlogging' },
    pipe_burst: { zh: '管道破裂', en: 'Burst pipe' },
    gas_leak: { zh: '燃气泄漏', en: 'Gas leak' },
    elevator_entrapment: { zh: '电梯困人', en: 'People trapped in a lift' },
    other: { zh: '其他隐患', en: 'Other hazard' },
  },
  dispute: {
    property: { zh: '物业纠纷', en: 'Property management dispute' },
    neighbour: { zh: '邻里纠纷', en: 'Dispute between neighbours' },
    family: { zh: '婚姻家庭纠纷', en: 'Marriage or family dispute' },
    parking: { zh: '停车纠纷', en: 'Parking dispute' },
    noise: { zh: '噪声纠纷', en: 'Noise dispute' },
    labour: { zh: '劳资纠纷', en: 'Labour dispute' },
    land_demolition: { zh: '征地拆迁', en: 'Land taking or demolition' },
    housing_homestead: { zh: '房屋宅基地', en: 'House or homestead' },
    contract: { zh: '合同纠纷', en: 'Contract dispute' },
    medical: { zh: '医患纠纷', en: 'Dispute between patient and hospital' },
    traffic: { zh: '交通事故', en: 'Traffic accident' },
    consumer: { zh: '消费纠纷', en: 'Consumer dispute' },
    forest_land: { zh: '山林土地', en: 'Forest or farm land' },
    other: { zh: '其他', en: 'Other dispute' },
  },
} as const satisfies Record<CaseKind, Record<string, TopicLabel>>;

/** Hazards that endanger others than their reporter, whatever the reporter wishes later (case-life.md "withdraw"). Of topics that were
 * added to the catalogue none is: such a hazard is registered as critical, because a decision knows its case and no catalogue. */
const publicSafety: readonly string[] = [
  'wiring_charging',
  'fire_exit_blocked',
  'manhole_damage',
  'waterlogging',
  'pipe_burst',
  'gas_leak',
  'elevator_entrapment',
];

/** A hazard to the public: by its topic, or because it was registered as a danger to life or property (track critical). */
export function endangersPublic({ kind, topic, track }: { kind: CaseKind; topic: string; track: Track }): boolean {
  return kind === 'hazard' && (track === 'critical' || publicSafety.includes(topic));
}
