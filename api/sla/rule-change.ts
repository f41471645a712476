import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { findPublishedChange } from '../../database/published-change.ts';
import { findDraft, nextVersion, type RuleVersion } from '../../database/rule-drafts.ts';
import { judgeDraft } from '../../database/rule-faults.ts';
import { calendarOf } from '../../domain/calendar-content.ts';
import type { RuleChange } from '../../domain/rule-change.ts';
import { problem } from '../problems.ts';
import type { Language } from '../texts/language.ts';
import { viewFaults } from './fault-view.ts';

/** What a version, drafted or published, changes in cases. Throws `not_found`, and `not_publishable` with every fault of a draft, because nothing can be foreseen of rules that contradict themselves. */
export async function readChange(
  em: SqlEntityManager,
  wanted: RuleVersion,
  at: number,
  language: Language,
): Promise<RuleChange> {
  const draft = await findDraft(em, wanted);
  if (!draft) {
    const change = await findPublishedChange(em, wanted);
    if (!change) throw problem('not_found');
    return change;
  }
  const { policy, calendar, faults } = await judgeDraft(em, draft, at);
  if (faults.length > 0) throw problem('not_publishable', { errors: viewFaults(faults, language) });
  if (!calendar) return { ...(policy && { policy }) };
  const { content } = calendar;
  // A calendar that comes with a policy has no number before it is published.
  const version = policy ? await nextVersion(em, { kind: 'calendar', name: content.name }) : wanted.version;
  return { ...(policy && { policy }), calendar: calendarOf(content, version) };
}
