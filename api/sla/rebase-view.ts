import type { NamedVersion, RebaseProgress } from '../../database/rebases.ts';
import { instantOrNull, instantText } from '../cases/instants.ts';
import type { RebaseView } from './rebase-schema.ts';

/** How far a rebase has come. */
export function viewRebase(progress: RebaseProgress): RebaseView {
  const { id, policy, calendar, reason, author, authorName, state, at, startedAt, finishedAt } = progress;
  const { total, moved, unchanged, ended, failed } = progress;
  return {
    id,
    policy: versionText(policy),
    calendar: versionText(calendar),
    reason,
    author: { id: author, name: authorName ?? author },
    state,
    total,
    done: moved + unchanged + ended + failed,
    moved,
    unchanged,
    ended,
    failed,
    createdAt: instantText(at),
    startedAt: instantOrNull(startedAt),
    finishedAt: instantOrNull(finishedAt),
  };
}

function versionText(version: NamedVersion | null): string | null {
  return version && `${version.name}@${version.version}`;
}
