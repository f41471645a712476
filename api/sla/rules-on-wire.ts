import { Type } from 'typebox';
import type { RuleKind } from '../../database/entities/rule-draft.ts';
import { CalendarDraftBody, Draft, PolicyDraftBody, PublishedCalendar, PublishedPolicy } from './rule-schema.ts';

/** The two kinds of rules as the API serves them: both are drafted, checked and published in the same way. */
export const rulesOnWire = [
  {
    kind: 'policy' satisfies RuleKind,
    path: 'policies',
    what: 'a policy (时限规则)',
    body: PolicyDraftBody,
    published: PublishedPolicy,
    either: Type.Union([PublishedPolicy, Draft]),
  },
  {
    kind: 'calendar' satisfies RuleKind,
    path: 'calendars',
    what: 'a calendar (工作日历)',
    body: CalendarDraftBody,
    published: PublishedCalendar,
    either: Type.Union([PublishedCalendar, Draft]),
  },
] as const;
