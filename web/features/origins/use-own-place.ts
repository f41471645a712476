import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../session/read-me.ts';
import { flatten, unitTrees } from '../../units/list-units.ts';
import { places } from './origin-draft.ts';

/** The grid, community or street that the reader works for; none where it is a department or a committee. */
export function useOwnPlace(): string {
  const { posts } = useMe();
  const { data = [] } = useQuery(unitTrees);
  const own = flatten(data).filter(({ code }) => posts.some(({ unit }) => unit === code));
  return own.find(({ kind }) => places.some((place) => place === kind))?.code ?? '';
}
