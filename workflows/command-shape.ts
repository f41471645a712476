import type { SentCommand } from '../domain/commands.ts';
import { letterVerbs } from '../domain/verbs/letter.ts';
import { verbs } from '../domain/verbs/rules.ts';

const known: readonly unknown[] = [...verbs, ...letterVerbs, 'rebase'];

/** Whether a payload from outside has what a case needs to say yes or no to it. */
export function isCommand(payload: unknown): payload is SentCommand {
  if (typeof payload !== 'object' || payload === null) return false;
  const { id, verb, args, by } = payload as Partial<SentCommand>;
  const isSigned = typeof by === 'object' && by !== null && Array.isArray(by.posts);
  return typeof id === 'string' && isSigned && typeof args === 'object' && known.includes(verb);
}
