import type { EntityName, SqlEntityManager } from '@mikro-orm/postgresql';

/**
 * A row of a query as plain values under the names of its entity. Kept out of the EntityManager's identity map, which would
 * answer a second read with what the first one saw.
 */
export function toPlain<E extends object>(em: SqlEntityManager, entity: EntityName<E>, row: object): E {
  const platform = em.getPlatform();
  const columns = row as Record<string, unknown>;
  const values = em
    .getMetadata()
    .get(entity)
    .props.flatMap(({ name, fieldNames: [column = ''], customType }) => {
      const value = columns[column];
      if (value === undefined) return [];
      return [
        [name, value === null || !customType ? value : (customType.convertToJSValue(value, platform) as unknown)],
      ];
    });
  return Object.fromEntries(values) as E;
}
