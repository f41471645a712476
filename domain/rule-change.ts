import type { CaseRules } from './case-events.ts';
import type { CaseState } from './case.ts';
import { bindRow, type Policy } from './policy.ts';
import { readVersionName } from './version-names.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** What is to apply to open cases: another version of their policy, of their calendar, or of both. */
export type RuleChange = { policy?: Policy; calendar?: WorkCalendar };

/** The rules of a case under a change, each part that does not change as it is; null where no row of the policy is for such a case. */
export function rulesUnder(
  { kind, topic, track, rules }: Pick<CaseState, 'kind' | 'topic' | 'track' | 'rules'>,
  { policy, calendar }: RuleChange,
): CaseRules | null {
  const row = policy ? bindRow(policy, { kind, topic, track }) : rules.row;
  return row && { row, calendar: calendar ?? rules.calendar };
}

/** Whether a case runs under these rules already: nothing is to be sent to it. */
export function isUnder({ rules }: Pick<CaseState, 'rules'>, { row, calendar }: CaseRules): boolean {
  return rules.row.policy === row.policy && rules.row.id === row.id && rules.calendar.version === calendar.version;
}

/** A change without the parts of which the case has a later version already, so that changes applied out of order never lead backwards. */
export function withoutOlder({ rules }: Pick<CaseState, 'rules'>, { policy, calendar }: RuleChange): RuleChange {
  const isLater = policy !== undefined && isLaterVersion(rules.row.policy, `${policy.name}@${policy.version}`);
  const isLaterCalendar = calendar !== undefined && isLaterVersion(rules.calendar.version, calendar.version);
  return { ...(policy && !isLater && { policy }), ...(calendar && !isLaterCalendar && { calendar }) };
}

/** Versions are written `name@number`; those of different names have no order. */
function isLaterVersion(version: string, than: string): boolean {
  const [one, other] = [readVersionName(version), readVersionName(than)];
  return one.name === other.name && one.version > other.version;
}
