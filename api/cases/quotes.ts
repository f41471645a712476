import type { CaseEvent, CaseEventType } from '../../domain/case-events.ts';

type EventOf<T extends CaseEventType> = CaseEvent & { type: T };

/** The last of the quoted events of a type that is meant. */
export function quoteOf<T extends CaseEventType>(
  quotes: readonly CaseEvent[],
  type: T,
  isMeant: (event: EventOf<T>) => boolean = () => true,
): EventOf<T> | undefined {
  return quotes.findLast((event): event is EventOf<T> => event.type === type && isMeant(event as EventOf<T>));
}

/** What was written in a field of it; null where nothing was. */
export function wordsOf(event: CaseEvent | undefined, field: string): string | null {
  const said = event?.text?.[field];
  return typeof said === 'string' ? said : null;
}
