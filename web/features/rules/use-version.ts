import { useQuery } from '@tanstack/react-query';
import { ruleVersions } from './read-rules.ts';
import type { RuleId } from './rule-kinds.ts';

/** One version out of the list of its kind: `found` is null where there is none, undefined while nobody knows. */
export function useVersion({ kind, name, version }: RuleId) {
  const { data, error, refetch } = useQuery(ruleVersions(kind));
  const found = data?.find((each) => each.name === name && each.version === version);
  return { found: data ? (found ?? null) : undefined, all: data, error, refetch };
}
