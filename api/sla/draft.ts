import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { RuleKind } from '../../database/entities/rule-draft.ts';
import { lockRules, recallCommand, rememberCommand, type RuleCommand } from '../../database/rule-commands.ts';
import {
  deleteDraft,
  findDraft,
  isPublished,
  nextVersion,
  writeDraft,
  type RuleVersion,
} from '../../database/rule-drafts.ts';
import { bodyHash, commandId } from '../commands/body-hash.ts';
import type { Caller } from '../caller.ts';
import { problem } from '../problems.ts';

/** What lists print beside the content: taking a printed version, changing it and sending it back makes a draft. */
const ours = new Set(['state', 'version', 'author', 'publishedBy', 'publishedAt', 'appliedTo', 'rebase', 'savedAt']);

/** The content of a draft as it is kept. */
export function contentOf(body: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !ours.has(name)));
}

/** The caller as versions name one. */
export function authorOf({ person, system, key }: Caller): string {
  return person?.id ?? system ?? key;
}

/** The request under its idempotency key, where it came with one. */
export function ruleCommand(caller: Caller, path: string, key: string | undefined, body: unknown): RuleCommand | null {
  return key === undefined ? null : { id: commandId(caller.key, path, key), bodyHash: bodyHash(body) };
}

type Sending = { kind: RuleKind; name: string; body: Record<string, unknown>; author: string; at: number };

/** Keeps a new draft under the next number of its name. Throws `idempotency_key_reused`. */
export function saveDraft(
  em: SqlEntityManager,
  sending: Sending,
  command: RuleCommand | null,
): Promise<{ version: number; replayed: boolean }> {
  return em.transactional(async (tx) => {
    await lockRules(tx);
    const known = await recallCommand(tx, command);
    if (known === 'reused') throw problem('idempotency_key_reused');
    if (known) return { version: known.version, replayed: true };
    const { kind, name, body, author, at } = sending;
    const version = await nextVersion(tx, { kind, name });
    await writeDraft(tx, { kind, name, version, body, author, savedAt: at });
    await rememberCommand(tx, command, { name, version }, at);
    return { version, replayed: false };
  });
}

/** Puts another content in the place of a draft. Throws `already_published` and `not_found`. */
export function replaceDraft(em: SqlEntityManager, sending: Sending & { version: number }): Promise<void> {
  return em.transactional(async (tx) => {
    await lockRules(tx);
    const { kind, name, version, body, author, at } = sending;
    if (!(await findDraft(tx, sending))) throw await missing(tx, sending);
    await writeDraft(tx, { kind, name, version, body, author, savedAt: at });
  });
}

/** What to say where there is no draft. */
export async function missing(em: SqlEntityManager, version: RuleVersion) {
  return problem((await isPublished(em, version)) ? 'already_published' : 'not_found');
}

/** Throws `already_published` and `not_found`. */
export async function discardDraft(em: SqlEntityManager, version: RuleVersion): Promise<void> {
  if (!(await deleteDraft(em, version))) throw await missing(em, version);
}
