import type { CaseEvent } from '../../domain/case-events.ts';
import { readLife } from '../support/life.ts';
import type { Yunxi } from './installation.ts';

/** Registers a case as the grid worker, and returns it as it was answered. */
export async function register(yunxi: Yunxi, body: object, key?: string) {
  const { status, data } = await yunxi.as('grid-worker').post('/cases', body, key);
  if (status !== 201) throw new Error(`registering was answered with ${status}`);
  return data as { id: string; number: string; version: number; registeredAt: string };
}

/** The stored events of a case, read beside the API. */
export function readEvents(yunxi: Yunxi, caseId: string): Promise<CaseEvent[]> {
  return yunxi.observe(({ orm }) => readLife(orm, caseId));
}

export async function readTypes(yunxi: Yunxi, caseId: string): Promise<CaseEvent['type'][]> {
  return (await readEvents(yunxi, caseId)).map(({ type }) => type);
}
