import type { Nouns } from '../nouns.ts';

export const mediationNouns = {
  riskColours: { red: 'red', yellow: 'yellow', green: 'green' },
  outcomes: {
    agreed: 'agreed',
    partly_agreed: 'partly agreed',
    failed: 'failed',
    terminated: 'terminated',
    withdrawn: 'withdrawn',
    referred: 'referred',
  },
  mediationStates: {
    applied: 'asking for consent',
    in_mediation: 'in mediation',
    agreed: 'agreed',
    partly_agreed: 'partly agreed',
    failed: 'failed',
    terminated: 'terminated',
    withdrawn: 'withdrawn',
    referred: 'referred',
    performed: 'performed',
    defaulted: 'defaulted',
    confirmed: 'confirmed by the court',
  },
} as const satisfies Partial<Nouns>;
