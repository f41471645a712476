import type { Actor, CaseEvent } from '../domain/case-events.ts';
import type { Step } from './case-projection.ts';
import { toTime } from './instants.ts';

type HopEvent = CaseEvent & { type: 'escalated' | 'climbed' | 'pushed_down' };
type Receipt = { hop: number; at: string; by: Actor };

/** The hand-over forms that these events issue. `seq` is the event's, from which the database reads what a level did before its time ran out. */
export function issuedForms(number: string, steps: readonly Step[]) {
  const receipts = receivedForms(steps);
  return steps.flatMap(({ event, after }) => {
    if (!isHop(event)) return [];
    const { from, to, form, timeLeft, cover } = event.data;
    const received = receipts.find(({ hop }) => hop === form);
    return [
      {
        hop: form,
        seq: after.version,
        number: `JJ-${number}-${form}`,
        from_unit: from,
        to_unit: to.code,
        cover: cover ?? null,
        reason_code: event.type === 'climbed' ? 'time_ran_out' : null,
        reason: event.text?.['reason'] ?? event.text?.['instruction'] ?? null,
        measures: event.type === 'climbed' ? null : (event.text?.['measures'] ?? []),
        time_left: timeLeft,
        issued_at: toTime(event.at),
        issued_by: event.by,
        received_at: received?.at ?? null,
        received_by: received?.by ?? null,
      },
    ];
  });
}

/** The receiver's signature is the acceptance that follows a hop (case-life.md "Rules across all verbs"). */
export function receivedForms(steps: readonly Step[]): Receipt[] {
  return steps.flatMap(({ event, after }) =>
    event.type === 'accepted' && after.hops > 0 ? [{ hop: after.hops, at: toTime(event.at), by: event.by }] : [],
  );
}

function isHop(event: CaseEvent): event is HopEvent {
  return event.type === 'escalated' || event.type === 'climbed' || event.type === 'pushed_down';
}
