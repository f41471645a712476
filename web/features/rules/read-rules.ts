import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { FaultView } from '../../../api/sla/rule-schema.ts';
import { request } from '../../server/request.ts';
import { pathOf, type RuleId, type RuleKind, type RuleVersion } from './rule-kinds.ts';

export const ruleKeys = {
  all: ['rules'] as const,
  versions: (kind: RuleKind) => ['rules', kind] as const,
  faults: ({ kind, name, version }: RuleId) => ['rules', kind, 'faults', name, version] as const,
};

/** Every version of a kind, the newest of each name first, drafts among them. */
export const ruleVersions = (kind: RuleKind) =>
  queryOptions({
    queryKey: ruleKeys.versions(kind),
    queryFn: async ({ signal }) => (await request<{ items: RuleVersion[] }>(`/sla/${kind}`, { signal })).items,
  });

/** Puts what the server answered into the list at once; the list itself is read again meanwhile. */
export function noteVersion(queries: QueryClient, kind: RuleKind, made: RuleVersion): void {
  const { queryKey } = ruleVersions(kind);
  queries.setQueryData(queryKey, (known) => {
    const others = known?.filter(({ name, version }) => name !== made.name || version !== made.version);
    return others && [made, ...others];
  });
  void queries.invalidateQueries({ queryKey, exact: true });
}

/** What stands against publishing a draft. */
export const draftFaults = (id: RuleId) =>
  queryOptions({
    queryKey: ruleKeys.faults(id),
    queryFn: async ({ signal }) => (await request<{ items: FaultView[] }>(`${pathOf(id)}/faults`, { signal })).items,
  });
