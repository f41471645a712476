import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { CaseDetails } from '../../database/new-case.ts';
import { findOrigin } from '../../database/origins.ts';
import type { Caller } from '../caller.ts';
import { fieldProblem } from '../field-errors.ts';
import { problem } from '../problems.ts';
import type { RegistrationBody } from './registration-schema.ts';

/** Where a case comes from: the way, and the origin or the intake link if there was one. */
export type CameFrom = Pick<CaseDetails, 'channel' | 'origin' | 'intakeLink'>;

/** The way and the origin that a registration names. Throws `not_found` for what the caller may not see, and where neither is named. */
export async function namedOrigin(
  em: SqlEntityManager,
  { posts, language, intakeLink }: Caller,
  { channel, origin }: Pick<RegistrationBody, 'channel' | 'origin'>,
): Promise<CameFrom> {
  if (!origin) {
    if (channel === undefined) throw fieldProblem('/channel', 'required', language);
    return { channel, ...(intakeLink !== undefined && { intakeLink }) };
  }
  const found = await findOrigin(em, posts, origin.id);
  const { resolution } = origin;
  if (!found || (resolution !== undefined && !found.resolutions.some(({ n }) => n === resolution)))
    throw problem('not_found');
  return {
    channel: channel ?? found.kind,
    origin: { id: found.id, ...(resolution !== undefined && { resolution }) },
  };
}
