import { firstListingReasons } from '../../listing-reasons.ts';
import type { PauseRules } from '../../policy.ts';

const listing = Object.keys(firstListingReasons);

// What may wait, and who says so: our default, by sla-matrix.md §3 "list". Rows R1 to R5 have none, because danger does not wait.

/** The community may list it for every permitted reason. */
export const listedByCommunity: PauseRules = { listing, approver: 'community' };

/** Only the street may list it. */
export const listedByStreet: PauseRules = { listing, approver: 'street' };

/** The time stands still only while the reporter is asked. */
export const neverListed: PauseRules = { listing: [], approver: 'street' };
