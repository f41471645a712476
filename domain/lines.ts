import type { CaseKind } from './kinds.ts';
import type { TopicLabel } from './topics.ts';

/** 条线: the functional lines in which offices of a street work together (mechanisms.md S2-15), in the words that staff read. */
export const lineLabels = {
  party_building: { zh: '党建', en: 'Party building' },
  public_order: { zh: '综治', en: 'Public order' },
  urban_management: { zh: '城管', en: 'Urban management' },
  emergency: { zh: '应急管理', en: 'Emergency management' },
} as const satisfies Record<string, TopicLabel>;

export type Line = keyof typeof lineLabels;
export const lines = Object.keys(lineLabels) as Line[];

/** The topics of each line as the catalogue begins; what none names belongs to no line. */
const topicsOfLines: Record<Line, Partial<Record<CaseKind, readonly string[]>>> = {
  party_building: { request: ['micro_wish'] },
  public_order: {
    request: ['petition'],
    hazard: ['dog_off_leash'],
    dispute: ['property', 'neighbour', 'family', 'noise', 'labour', 'contract', 'land_demolition', 'other'],
  },
  urban_management: {
    hazard: ['road_occupation', 'illegal_dumping', 'zombie_vehicle', 'unauthorised_structure', 'manhole_damage'],
  },
  emergency: {
    hazard: ['wiring_charging', 'fire_exit_blocked', 'waterlogging', 'pipe_burst', 'gas_leak', 'elevator_entrapment'],
  },
};

/** The line that a topic of the built-in list belongs to before an administrator says otherwise, or null. */
export function firstLineOf(kind: CaseKind, topic: string): Line | null {
  return lines.find((line) => topicsOfLines[line][kind]?.includes(topic)) ?? null;
}
