import type { PolicyRow } from '../../policy.ts';
import { mediationLimit, projectDefault } from '../sources.ts';
import { neverListed } from './pauses.ts';

// The law sets a term for the mediation itself only, so the total around it is ours.
const totalSource = `${projectDefault}；调解本身${mediationLimit}`;

/** Disputes climb as organising responsibility; mediation is never forced, so neither verification nor call-back follows. */
export const disputeRows: readonly PolicyRow[] = [
  {
    id: 'R15c',
    rank: 80,
    match: { kinds: ['dispute'], tracks: ['critical'] },
    accept: '15em',
    contact: '30em',
    holding: { grid: '1eh', community: '4eh', onExpiry: 'climb' },
    resolve: '45cd',
    milestones: [{ name: 'on_site', budget: '30em' }],
    verification: false,
    callback: false,
    pause: neverListed,
    sources: {
      accept: projectDefault,
      contact: projectDefault,
      'holding.grid': projectDefault,
      'holding.community': projectDefault,
      resolve: totalSource,
      'milestones.on_site': projectDefault,
    },
  },
  {
    id: 'R15',
    rank: 10,
    match: { kinds: ['dispute'] },
    accept: '4wh',
    contact: '1wd',
    holding: { grid: '8wh', community: '5wd', onExpiry: 'climb' },
    resolve: '45cd',
    milestones: [
      { name: 'on_site', budget: '2wh' },
      { name: 'mediation_opened', budget: '3wd' },
    ],
    verification: false,
    callback: false,
    pause: neverListed,
    sources: {
      accept: projectDefault,
      contact: projectDefault,
      'holding.grid': projectDefault,
      'holding.community': projectDefault,
      resolve: totalSource,
      'milestones.on_site': projectDefault,
      'milestones.mediation_opened': projectDefault,
    },
  },
];
