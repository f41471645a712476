import { sql } from '@mikro-orm/postgresql';
import type { Post } from '../domain/roles.ts';
import { isCaseId } from './case-id.ts';
import { scopeOf, type Sql } from './scope.ts';

/** Of `case_person p`: a reporter whose telephone is known and who did not ask for secrecy. One name can be many people's, so it tells nobody. */
export const ofKnownReporter = (): Sql =>
  sql`p.kind = 'reporter' and not p.anonymous and not p.confidential and dialled(p.phone) is not null`;

/** The telephone of `case_person p` as it is compared; it never leaves the database. */
export const dialledBy = (): Sql => sql`dialled(p.phone)`;

/** The cases that the reporter of this case has brought, as a condition on `"case" c`; none where the reader may not know of that case. */
export function broughtBySame(id: string, posts: readonly Post[]): Sql {
  if (!isCaseId(id)) return sql`false`;
  return sql`c.id in (
    select p.case_id from case_person p
    where ${ofKnownReporter()} and ${dialledBy()} in (
      select ${dialledBy()} from case_person p join "case" c on c.id = p.case_id
      where p.case_id = ${id}::uuid and ${ofKnownReporter()} and ${scopeOf(posts)}))`;
}
