import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** The password of the demo accounts, which everybody may know; production refuses it. */
export const demoPassword = 'gridcase-demo';

// argon2id with the package's own costs (19 MiB, 2 passes), which are those that OWASP recommends.
export const hashPassword = (password: string): Promise<string> => hash(password);

let stranger: Promise<string> | undefined;

/** Whether the password is that of the account; without an account it takes as long to say no. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  const known = passwordHash?.startsWith('$argon2') ? passwordHash : undefined;
  const right = await verify(known ?? (await (stranger ??= hash(randomUUID()))), password);
  return right && known !== undefined;
}
