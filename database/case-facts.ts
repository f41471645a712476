import type { CaseEvent } from '../domain/case-events.ts';
import type { Role } from '../domain/roles.ts';

/** What reports count of a case and its folded state forgets: of each, the last that was said. */
export type CaseFacts = {
  registeredRole: Role;
  dispatchedAt: number;
  calledBackAt: number;
  reached: boolean;
  solved: boolean | null;
  satisfaction: string | null;
  reworkedAt: number;
  reworkCause: string;
  closedAfter: string;
};

/** The facts that new events of a case decide, oldest first; those that none of them speaks of stay as they are. */
export function factsOf(events: readonly CaseEvent[]): Partial<CaseFacts> {
  return events.reduce<Partial<CaseFacts>>((facts, event) => ({ ...facts, ...factsIn(event) }), {});
}

function factsIn(event: CaseEvent): Partial<CaseFacts> {
  switch (event.type) {
    case 'registered': {
      const registeredRole = 'role' in event.by ? event.by.role : 'integration';
      return { registeredRole, ...(event.data.status === 'pending_accept' && { dispatchedAt: event.at }) };
    }
    case 'dispatched':
      return { dispatchedAt: event.at };
    case 'called_back': {
      const { reached, solved = null, satisfaction = null } = event.data;
      return { calledBackAt: event.at, reached, solved, satisfaction };
    }
    case 'rework_started':
      return { reworkedAt: event.at, reworkCause: event.data.after };
    case 'closed':
      return { closedAfter: event.data.after };
    default:
      return {};
  }
}
