import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { readCatalogue } from '../../database/catalogue.ts';
import { topicKey } from '../../domain/catalogue.ts';
import type { Line } from '../../domain/lines.ts';

/** The topics that the catalogue gives a line, switched off or not, as a filter of cases; undefined where no line is asked for. */
export async function topicsOfLine(
  em: SqlEntityManager,
  line: Line | undefined,
): Promise<readonly string[] | undefined> {
  if (line === undefined) return undefined;
  const { topics } = await readCatalogue(em);
  return topics.filter((topic) => topic.line === line).map(({ kind, code }) => topicKey(kind, code));
}
