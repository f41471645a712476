import type { MikroORM } from '@mikro-orm/postgresql';
import { findAccount, writeLoginFailures, type Account } from '../../database/people.ts';
import { problem } from '../problems.ts';
import { addFailure, lockedSeconds } from './lock-out.ts';
import { demoPassword, isPassword } from './password.ts';
import { createTurns } from './turns.ts';

export type LogIn = (username: string, password: string) => Promise<Pick<Account, 'id' | 'name'>>;

const mostStrangers = 10_000;

/**
 * Checks names and passwords. Throws `not_signed_in` for a wrong one and `too_many_requests` after five within 15 minutes (real
 * time); a name that nobody has is treated and locked alike, so that nobody learns which names there are.
 */
export function createLogIn(orm: MikroORM, { production }: { production: boolean }): LogIn {
  const inTurn = createTurns();
  const strangers = new Map<string, number[]>();
  const remember = async (username: string, account: Account | null, failures: number[]) => {
    if (account) return writeLoginFailures(orm.em.fork(), account.id, failures);
    const [oldest] = strangers.keys();
    if (strangers.size >= mostStrangers && oldest !== undefined) strangers.delete(oldest);
    strangers.set(username, failures);
  };
  return (username, password) =>
    inTurn(username, async () => {
      const account = await findAccount(orm.em.fork(), username);
      const failures = account?.loginFailures ?? strangers.get(username) ?? [];
      const retryAfterSeconds = lockedSeconds(failures, Date.now());
      if (retryAfterSeconds > 0) throw problem('too_many_requests', { retryAfterSeconds });
      const right = await isPassword(password, account?.passwordHash);
      if (!account || !right || (production && password === demoPassword)) {
        await remember(username, account, addFailure(failures, Date.now()));
        throw problem('not_signed_in');
      }
      if (failures.length > 0) await remember(username, account, []);
      return { id: account.id, name: account.name };
    });
}
