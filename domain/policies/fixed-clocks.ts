import type { FixedClocks } from '../policy.ts';
import {
  beijingAtOnce,
  beijingCallback,
  confirmationWindow,
  hotlineBureauRule,
  jinanCallback,
  mediationFollowUp,
  mediationLimit,
  projectDefault,
  verificationFlow,
} from './sources.ts';

const dispatchSource = `${projectDefault}；${beijingAtOnce}`;

/** The clocks that no row decides, as sla-matrix.md states them below its table. */
export const fixedClocks: FixedClocks = {
  dispatch: { fast: '1wh', joint: '1wh', urgent: '30em', critical: '5em' },
  verify: '1wd',
  callback: '1wd',
  rework: '3wd',
  info: '5wd',
  review: '30cd',
  extensionRuling: '1wd',
  extensionDays: 5,
  objectionRuling: '1wd',
  mediate: '30cd',
  followUps: ['7cd', '30cd'],
  confirm: '30cd',
  confirmReminderDays: [20, 27],
  sources: {
    'dispatch.fast': dispatchSource,
    'dispatch.joint': dispatchSource,
    'dispatch.urgent': dispatchSource,
    'dispatch.critical': dispatchSource,
    verify: `${projectDefault}；${verificationFlow}`,
    callback: `${hotlineBureauRule}；${jinanCallback}；${beijingCallback}`,
    rework: projectDefault,
    info: projectDefault,
    review: projectDefault,
    extensionRuling: projectDefault,
    extensionDays: projectDefault,
    objectionRuling: projectDefault,
    mediate: mediationLimit,
    followUps: `${projectDefault}；${mediationFollowUp}`,
    confirm: confirmationWindow,
    confirmReminderDays: projectDefault,
  },
};
