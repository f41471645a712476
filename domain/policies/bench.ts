import { caseKinds } from '../kinds.ts';
import type { Policy, PolicyRow } from '../policy.ts';
import { fixedClocks } from './fixed-clocks.ts';
import { projectDefault } from './sources.ts';

// Fractions of an emergency minute let the canonical case climb within seconds on a server that skips no time.
const canonical = `${projectDefault}; the canonical case of the benchmark`;

/** The profile that the benchmark's canonical case runs under (performance.md P1): accept 1.8 s, holding 3 s, nothing after feedback. */
export const bench: Policy = {
  name: 'bench',
  version: 1,
  effectiveFrom: 0,
  rows: caseKinds.map((kind): PolicyRow => ({
    id: `B-${kind}`,
    rank: 10,
    match: { kinds: [kind] },
    accept: '0.03em',
    holding: { grid: '0.05em', community: '0.05em', onExpiry: 'climb' },
    resolve: '1wd',
    verification: false,
    callback: false,
    sources: { accept: canonical, 'holding.grid': canonical, 'holding.community': canonical, resolve: canonical },
  })),
  fixed: fixedClocks,
};
