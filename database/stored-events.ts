import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { CaseEvent as Fact } from '../domain/case-events.ts';
import type { Step } from './case-projection.ts';
import { CaseEvent } from './entities/case-event.ts';
import { fromTime } from './instants.ts';

/** Which message led to events: its id makes a repeat known, the hash of its body tells a repeat from another message. */
export type Message = { id: string; bodyHash: string; caller: string };

/** An event as a row holds it, without the words. */
export type StoredEvent = Pick<Fact, 'type' | 'data' | 'by'> & {
  at: string;
  command_id: string;
  clocks: NonNullable<Fact['clocks']> | null;
};

/** Appends events to a case in one statement. */
export async function appendEvents(
  em: SqlEntityManager,
  caseId: string,
  message: Message,
  steps: readonly Step[],
): Promise<void> {
  const ordinals = new Map<string, number>();
  const rows = steps.map(({ event, after }) => {
    const ordinal = ordinals.get(event.command) ?? 0;
    ordinals.set(event.command, ordinal + 1);
    return {
      caseId,
      seq: after.version,
      commandId: event.command,
      ordinal,
      bodyHash: event.command === message.id ? message.bodyHash : null,
      caller: message.caller,
      at: event.at,
      type: event.type,
      by: event.by,
      level: after.level,
      data: event.data,
      clocks: event.clocks ?? null,
      text: event.text ?? null,
    };
  });
  await em.insertMany(CaseEvent, rows);
}

/** A case's events after a version as a workflow may know them: without the words. */
export async function readEventsAfter(em: SqlEntityManager, caseId: string, version: number): Promise<Fact[]> {
  const rows = await em.execute<StoredEvent[]>(
    'select type, data, at, by, command_id, clocks from case_event where case_id = ? and seq > ? order by seq',
    [caseId, version],
  );
  return rows.map(asFact);
}

export function asFact({ type, data, at, by, command_id: command, clocks }: StoredEvent): Fact {
  const fact = { type, data, at: fromTime(at), by, command } as Fact;
  return clocks === null ? fact : { ...fact, clocks };
}

/** An event as a workflow may know it. */
export function withoutText({ text: _, ...event }: Fact): Fact {
  return event;
}

/** An event as a row holds it, with its words. */
export type WordedEvent = StoredEvent & { text: Fact['text'] | null };

/** An event as people may read it. */
export function withText({ text, ...stored }: WordedEvent): Fact {
  return { ...asFact(stored), ...(text && { text }) };
}
