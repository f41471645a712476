import type { ReportSoFar } from './candidates.ts';

/** What is typed of a report, by field; blank where nothing is. */
export type Typed = Pick<ReportSoFar, 'kind'> & {
  topic: string;
  title: string;
  description: string;
  address: string;
  grid: string;
};

const fewestCharacters = 2;

/** What can be compared of it; null while that is nothing: a grid or a kind alone have hundreds of cases in common. */
export function reportSoFar({ kind, topic, title, description, address, grid }: Typed): ReportSoFar | null {
  const hasWords = [title, address].some((words) => words.trim().length >= fewestCharacters);
  if (!hasWords && !(topic !== '' && grid !== '')) return null;
  return {
    kind,
    ...said({ topic, title, description }),
    place: said({ address, grid }),
  };
}

const said = <F extends Record<string, string>>(fields: F): Partial<F> =>
  Object.fromEntries(Object.entries(fields).filter(([, words]) => words.trim() !== '')) as Partial<F>;
