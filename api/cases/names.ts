import type { NameBook } from '../../database/names.ts';

/** Names for codes and ids; what has none keeps its code. */
export type Names = {
  unit: (code: string) => string;
  person: (id: string) => string;
};

export function namesFrom({ units, people }: NameBook): Names {
  return { unit: (code) => units[code] ?? code, person: (id) => people[id] ?? id };
}
