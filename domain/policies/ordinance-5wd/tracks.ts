import type { PolicyRow } from '../../policy.ts';
import { beijingPractice, heatRules, projectDefault } from '../sources.ts';
import { listedByStreet } from './pauses.ts';

/** What a track makes of any request or hazard that no dangerous topic claims: critical, urgent, joint. */
export const trackRows: readonly PolicyRow[] = [
  {
    id: 'R1',
    rank: 80,
    match: { kinds: ['request', 'hazard'], tracks: ['critical'] },
    accept: '10em',
    contact: '30em',
    holding: { grid: '15em', community: '15em', onExpiry: 'climb' },
    resolve: '2eh',
    milestones: [{ name: 'on_site', budget: '1eh' }],
    verification: true,
    callback: true,
    sources: {
      accept: projectDefault,
      contact: projectDefault,
      'holding.grid': projectDefault,
      'holding.community': projectDefault,
      resolve: beijingPractice,
      'milestones.on_site': projectDefault,
    },
  },
  {
    id: 'R5',
    rank: 60,
    match: { kinds: ['request', 'hazard'], tracks: ['urgent'] },
    accept: '1eh',
    contact: '2eh',
    holding: { grid: '4eh', community: '8eh', onExpiry: 'climb' },
    resolve: '24eh',
    verification: true,
    callback: true,
    sources: {
      accept: projectDefault,
      contact: projectDefault,
      'holding.grid': projectDefault,
      'holding.community': projectDefault,
      resolve: `${beijingPractice}；${heatRules}`,
    },
  },
  {
    id: 'R9',
    rank: 50,
    match: { kinds: ['request', 'hazard'], tracks: ['joint'] },
    accept: '4wh',
    contact: '1wd',
    holding: { grid: '8wh', community: '2wd', onExpiry: 'climb' },
    resolve: '15cd',
    milestones: [{ name: 'plan', budget: '5wd' }],
    verification: true,
    callback: true,
    pause: listedByStreet,
    sources: {
      accept: projectDefault,
      contact: projectDefault,
      'holding.grid': projectDefault,
      'holding.community': projectDefault,
      resolve: beijingPractice,
      'milestones.plan': projectDefault,
    },
  },
];
