import { useQuery } from '@tanstack/react-query';
import { nameableUnits } from './list-units.ts';

/** How a unit is called; its code where the reader does not know it. */
export function useUnitName(): (code: string) => string {
  const { data = [] } = useQuery(nameableUnits);
  const names = new Map(data.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
}
