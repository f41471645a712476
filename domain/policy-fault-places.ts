import type { PolicyFault } from './policy-faults.ts';
import type { Policy, PolicyRow } from './policy.ts';
import type { PublicationFault } from './publication-faults.ts';

/** A fault of `checkPolicy` at its JSON pointer. The fault names rows by their places in the list, not by their ids. */
export function placed(fault: PolicyFault, policy: Policy): PublicationFault {
  const idOf = (place: string) => policy.rows[Number(place)]?.id ?? place;
  switch (fault.fault) {
    case 'equal_ranks': {
      const [row, other] = fault.rows;
      return { fault: fault.fault, at: `/rows/${other}/rank`, facts: { row: idOf(row), other: idOf(other) } };
    }
    case 'no_row':
      return { fault: fault.fault, at: '/rows', facts: { kind: fault.kind, track: fault.track } };
    case 'unknown_topic': {
      const at = topicPlace(policy.rows[Number(fault.row)], fault.topic);
      return {
        fault: fault.fault,
        at: `/rows/${fault.row}/${at}`,
        facts: { row: idOf(fault.row), topic: fault.topic },
      };
    }
    case 'bad_budget': {
      const { row, field, code } = fault;
      const at =
        row === 'fixed' ? fixedPlace(policy, field, code) : `/rows/${row}/${rowPlace(policy.rows[Number(row)], field)}`;
      return { fault: fault.why, at, facts: { code } };
    }
    case 'accept_reaches_holding':
      return {
        fault: fault.fault,
        at: `/rows/${fault.row}/accept`,
        facts: { row: idOf(fault.row), level: fault.level },
      };
    case 'ladder_passes_resolve':
      return { fault: fault.fault, at: `/rows/${fault.row}/holding`, facts: { row: idOf(fault.row) } };
  }
}

function topicPlace(row: PolicyRow | undefined, topic: string): string {
  const n = row?.match.topics?.indexOf(topic) ?? -1;
  if (n >= 0) return `match/topics/${n}`;
  const m = row?.milestones?.findIndex(({ topics }) => topics?.includes(topic)) ?? -1;
  return `milestones/${m}/topics/${row?.milestones?.[m]?.topics?.indexOf(topic) ?? -1}`;
}

/** `holding.grid`, `milestones.fence` and the like, as `checkPolicy` names fields. */
function rowPlace(row: PolicyRow | undefined, field: string): string {
  const [, milestone] = /^milestones\.(.*)$/.exec(field) ?? [];
  if (milestone === undefined) return field.replaceAll('.', '/');
  return `milestones/${row?.milestones?.findIndex(({ name }) => name === milestone) ?? -1}/budget`;
}

function fixedPlace({ fixed }: Policy, field: string, code: string): string {
  if (field !== 'followUps') return `/fixed/${field.replaceAll('.', '/')}`;
  return `/fixed/followUps/${fixed.followUps.findIndex((each) => each === code)}`;
}
