import { queryOptions } from '@tanstack/react-query';
import type { CaseListView } from '../../api/lists/schema.ts';
import type { CaseKind } from '../../domain/kinds.ts';
import { request } from '../server/request.ts';
import { readNow } from '../ui/now.ts';
import { caseKeys } from './case-keys.ts';

/** What two reports of one matter have in common. */
export type Likeness = { kind: CaseKind; topic: string; unit: string };

const dayMs = 86_400_000;
const days = 30;
const few = 6;

/** The latest cases of the same topic in the same unit within 30 days. */
export const likeCases = ({ kind, topic, unit }: Likeness) =>
  queryOptions({
    queryKey: [...caseKeys.all, 'like', kind, topic, unit],
    queryFn: async ({ signal }) => {
      const registeredFrom = new Date(readNow() - days * dayMs).toISOString();
      const query = { kind, topic, unit, registeredFrom, sort: 'registered', limit: few };
      return (await request<CaseListView>('/cases', { signal, query })).items;
    },
  });
