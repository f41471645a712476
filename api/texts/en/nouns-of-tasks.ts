import type { Nouns } from '../nouns.ts';

export const taskNouns = {
  whistleReasons: {
    strong_demand: 'strong demand of residents',
    joint_enforcement: 'joint enforcement',
    emergency: 'emergency',
  },
  ratings: { good: 'good', fair: 'fair', poor: 'poor' },
  taskStates: {
    proposed: 'to be approved',
    called: 'called',
    arrived: 'on the spot',
    refused: 'waits for a ruling',
    excused: 'need not come',
    given: 'under way',
    finished: 'finished',
  },
  linkRelations: {
    merged_from: 'A case was merged into this one',
    has_part: 'A case became part of this one',
    part_of: 'The case became part of an umbrella case',
    related: 'The case was linked with another one',
  },
} as const satisfies Partial<Nouns>;
