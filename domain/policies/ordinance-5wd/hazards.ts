import type { PolicyRow } from '../../policy.ts';
import { jiyuanRubbish, pingshanPractice, projectDefault, structureStandard } from '../sources.ts';
import { listedByCommunity, listedByStreet } from './pauses.ts';

const chosenHolding = { 'holding.grid': projectDefault, 'holding.community': projectDefault };

/** Hazards that can wait for daylight, by topic, and R11 for every other. */
export const hazardRows: readonly PolicyRow[] = [
  {
    id: 'R13',
    rank: 75,
    match: { kinds: ['hazard'], topics: ['unauthorised_structure'] },
    accept: '4wh',
    holding: { grid: '8wh', community: '2wd', onExpiry: 'climb' },
    resolve: '20wd',
    milestones: [
      { name: 'stop_work', budget: '4wh' },
      { name: 'penalty', budget: '7wd' },
    ],
    verification: true,
    callback: true,
    pause: listedByStreet,
    sources: {
      accept: projectDefault,
      ...chosenHolding,
      resolve: structureStandard,
      'milestones.stop_work': structureStandard,
      'milestones.penalty': structureStandard,
    },
  },
  {
    id: 'R12',
    rank: 55,
    match: { kinds: ['hazard'], topics: ['wiring_charging', 'fire_exit_blocked'] },
    accept: '1eh',
    holding: { grid: '8eh', community: '24eh', onExpiry: 'climb' },
    resolve: '3cd',
    verification: true,
    callback: true,
    pause: listedByStreet,
    sources: { accept: projectDefault, ...chosenHolding, resolve: pingshanPractice },
  },
  {
    id: 'R11z',
    rank: 40,
    match: { kinds: ['hazard'], topics: ['zombie_vehicle'] },
    accept: '2wh',
    holding: { grid: '8wh', community: '2wd', onExpiry: 'climb' },
    resolve: '15wd',
    milestones: [
      { name: 'notice', budget: '1wd' },
      { name: 'owner_wait', budget: '7cd', after: 'notice' },
    ],
    verification: true,
    callback: true,
    pause: listedByCommunity,
    sources: {
      accept: projectDefault,
      ...chosenHolding,
      resolve: projectDefault,
      'milestones.notice': projectDefault,
      'milestones.owner_wait': projectDefault,
    },
  },
  {
    id: 'R11',
    rank: 10,
    match: { kinds: ['hazard'] },
    accept: '1wh',
    holding: { grid: '4wh', community: '2wh', onExpiry: 'climb' },
    resolve: '1wd',
    verification: true,
    callback: true,
    pause: listedByCommunity,
    sources: { accept: projectDefault, ...chosenHolding, resolve: jiyuanRubbish },
  },
];
