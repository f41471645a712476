import type { CaseListView } from '../../api/lists/schema.ts';
import { request } from '../server/request.ts';
import type { CaseLine } from './list-cases.ts';

/** The line of one case as a list would show it now; undefined when the reader may no longer see it. */
export async function readLine({ id, number }: Pick<CaseLine, 'id' | 'number'>): Promise<CaseLine | undefined> {
  const { items } = await request<CaseListView>('/cases', { query: { q: number, limit: 10 } });
  return items.find((line) => line.id === id);
}
