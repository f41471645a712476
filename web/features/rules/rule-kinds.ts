import type { DraftView, PublishedCalendarView, PublishedPolicyView } from '../../../api/sla/rule-schema.ts';

/** Rules come in two kinds, as the API's addresses name them. */
export const ruleKinds = ['policies', 'calendars'] as const;
export type RuleKind = (typeof ruleKinds)[number];

export type RuleId = { kind: RuleKind; name: string; version: number };
export type PolicyVersion = PublishedPolicyView | DraftView;
export type CalendarVersion = PublishedCalendarView | DraftView;
export type RuleVersion = PolicyVersion | CalendarVersion;

/** Which version an address names, or null where it names none. */
export function readRuleId(params: { kind: string; name: string; version: string }): RuleId | null {
  const kind = ruleKinds.find((each) => each === params.kind);
  const version = Number(params.version);
  return kind && Number.isInteger(version) && version > 0 ? { kind, name: params.name, version } : null;
}

/** As links want it. */
export const paramsOf = ({ kind, name, version }: RuleId) => ({ kind, name, version: String(version) });

export const pathOf = ({ kind, name, version }: RuleId): string =>
  `/sla/${kind}/${encodeURIComponent(name)}/versions/${version}`;

/** A draft is told by its state; what else it holds is whatever was sent. */
export const isDraft = (version: RuleVersion): version is DraftView => version.state === 'draft';
