import type { Policy } from '../policy.ts';
import { defaultRungs } from './default-rungs.ts';
import { fixedClocks } from './fixed-clocks.ts';
import { dangerRows } from './ordinance-5wd/danger.ts';
import { disputeRows } from './ordinance-5wd/disputes.ts';
import { hazardRows } from './ordinance-5wd/hazards.ts';
import { requestRows } from './ordinance-5wd/requests.ts';
import { trackRows } from './ordinance-5wd/tracks.ts';

/** The default profile: the five working days of the hotline ordinances (sla-matrix.md "Topics and profile"). In force from 2026-01-01 China time. */
export const ordinance5wd: Policy = {
  name: 'ordinance-5wd',
  version: 1,
  effectiveFrom: 1_767_196_800_000,
  rows: [...dangerRows, ...trackRows, ...requestRows, ...hazardRows, ...disputeRows],
  fixed: fixedClocks,
  rungs: defaultRungs(fixedClocks.confirmReminderDays),
};
