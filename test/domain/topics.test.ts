import { describe, expect, test } from 'vitest';

import type { CaseKind } from '../../domain/kinds.ts';
import { firstCatalogue, isOffered } from '../../domain/catalogue.ts';
import { topics } from '../../domain/topics.ts';

// Transcribed from sla-matrix.md §1, "Topics".
const catalogue = {
  request:
    'consult 咨询, help 求助, complaint 投诉, report 举报, suggestion 建议, errand 代办, micro_wish 微心愿, utility_supply 水电气暖, property_service 物业服务, petition 信访事项',
  hazard:
    'road_occupation 占道堆物, illegal_dumping 偷倒垃圾, corridor_clutter 楼道堆物, dog_off_leash 犬只不牵绳, other 其他隐患, zombie_vehicle 僵尸车, wiring_charging 飞线充电, fire_exit_blocked 疏散通道堵塞, unauthorised_structure 私搭乱建, manhole_damage 井盖缺损, waterlogging 积水内涝, pipe_burst 管道破裂, gas_leak 燃气泄漏, elevator_entrapment 电梯困人',
  dispute:
    'property 物业纠纷, neighbour 邻里纠纷, family 婚姻家庭纠纷, parking 停车纠纷, noise 噪声纠纷, labour 劳资纠纷, land_demolition 征地拆迁, housing_homestead 房屋宅基地, contract 合同纠纷, medical 医患纠纷, traffic 交通事故, consumer 消费纠纷, forest_land 山林土地, other 其他',
} satisfies Record<CaseKind, string>;

describe('the catalogue of topics', () => {
  test.each(Object.entries(catalogue))('of a %s is the one of the matrix, with its Chinese words', (kind, line) => {
    const written = Object.entries(topics[kind as CaseKind]).map(([id, { zh }]) => `${id} ${zh}`);
    expect(written.toSorted()).toEqual(line.split(', ').toSorted());
  });

  test('has English words for every topic, no two alike within a kind', () => {
    for (const labels of Object.values(topics)) {
      const words = Object.values(labels).map(({ en }) => en);
      expect(words.filter((en) => !/^[A-Z][a-z, ]+$/.test(en))).toEqual([]);
      expect(new Set(words).size).toBe(words.length);
    }
  });

  test('belongs to its kind: noise is a dispute and not a hazard, and inherited names are no topics', () => {
    expect(isOffered(firstCatalogue, 'dispute', 'noise')).toBe(true);
    expect(isOffered(firstCatalogue, 'hazard', 'noise')).toBe(false);
    expect(isOffered(firstCatalogue, 'request', 'toString')).toBe(false);
    expect(isOffered(firstCatalogue, 'request', '')).toBe(false);
  });
});
