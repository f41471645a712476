/** What residents bring: 诉求, 隐患, 矛盾纠纷. */
export type CaseKind = 'request' | 'hazard' | 'dispute';

export const caseKinds = ['request', 'hazard', 'dispute'] as const satisfies readonly CaseKind[];

/** How it is handled: 快办, 速办, 联办, 特急. The track picks the row of the policy. */
export type Track = 'fast' | 'urgent' | 'joint' | 'critical';

export const tracks = ['fast', 'urgent', 'joint', 'critical'] as const satisfies readonly Track[];
