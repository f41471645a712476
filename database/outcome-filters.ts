import { sql } from '@mikro-orm/postgresql';
import { gridRoles, proactiveChannels } from '../domain/sources.ts';
import { toTime } from './instants.ts';
import { localTime } from './local-day.ts';
import type { Sql } from './scope.ts';

/** How a case came and how it ended: what the figures of reports are made of (sla-matrix.md §4). Instants in epoch ms. */
export type OutcomeFilters = {
  channel?: string | undefined;
  proactive?: boolean | undefined;
  foundByGrid?: boolean | undefined;
  place?: string | undefined;
  dispatchedFrom?: number | undefined;
  dispatchedTo?: number | undefined;
  contact?: ContactVerdict | undefined;
  calledBackFrom?: number | undefined;
  calledBackTo?: number | undefined;
  reached?: boolean | undefined;
  solved?: boolean | undefined;
  satisfied?: boolean | undefined;
  excluded?: boolean | undefined;
  unreachable?: boolean | undefined;
  listed?: boolean | undefined;
  reworked?: boolean | undefined;
  reworkedFrom?: number | undefined;
  reworkedTo?: number | undefined;
  reworkCause?: string | undefined;
  onSpot?: boolean | undefined;
  sameDay?: boolean | undefined;
  mediatedFrom?: number | undefined;
  mediatedTo?: number | undefined;
  mediated?: boolean | undefined;
  agreed?: boolean | undefined;
  performed?: boolean | undefined;
  confirmed?: boolean | undefined;
  policeCalledFrom?: number | undefined;
  policeCalledTo?: number | undefined;
  policeArrived?: boolean | undefined;
};

/** Of the time in which a reporter was to be contacted first: there is one, it has its verdict, or it was met. */
export const contactVerdicts = ['promised', 'decided', 'met'] as const;
export type ContactVerdict = (typeof contactVerdicts)[number];

const statesOf: Record<ContactVerdict, readonly string[]> = {
  promised: ['running', 'paused', 'met', 'missed', 'void'],
  decided: ['met', 'missed'],
  met: ['met'],
};

/** When the police was called, as `"case" c` says. The migration `PoliceCalls` has an index on exactly this. */
export const policeCalledAt = sql`to_timestamp((c.state #>> '{police,reportedAt}')::double precision / 1000)`;

type Filter = { [F in keyof OutcomeFilters]-?: (value: NonNullable<OutcomeFilters[F]>) => Sql };

const day = (instant: Sql) => sql`${localTime(instant)}::date`;

export const outcomeFilters: Filter = {
  channel: (channel) => sql`c.channel = ${channel}`,
  proactive: (wanted) => sql`(${isProactive()}) = ${wanted}`,
  foundByGrid: (wanted) => sql`
    (${isProactive()} and coalesce(c.registered_role = any (array[${gridRoles}]::text[]), false)) = ${wanted}`,
  place: (unit) => sql`(c.street = ${unit} or c.community = ${unit} or c.grid = ${unit})`,
  dispatchedFrom: (instant) => sql`c.dispatched_at >= ${toTime(instant)}`,
  dispatchedTo: (instant) => sql`c.dispatched_at < ${toTime(instant)}`,
  contact: (verdict) => sql`exists (
    select 1 from case_clock k
    where k.case_id = c.id and k.kind = 'contact' and k.state = any (array[${statesOf[verdict]}]::text[]))`,
  calledBackFrom: (instant) => sql`c.called_back_at >= ${toTime(instant)}`,
  calledBackTo: (instant) => sql`c.called_back_at < ${toTime(instant)}`,
  reached: (wanted) => sql`coalesce(c.reached, false) = ${wanted}`,
  solved: (wanted) => sql`coalesce(c.solved, false) = ${wanted}`,
  satisfied: (wanted) => sql`coalesce(c.satisfaction in ('satisfied', 'basically'), false) = ${wanted}`,
  excluded: (wanted) =>
    sql`(c.status in ('rejected', 'withdrawn', 'listed', 'merged') or ${isUnreachable()}) = ${wanted}`,
  unreachable: (wanted) => sql`(${isUnreachable()}) = ${wanted}`,
  listed: (wanted) => sql`(c.status = 'listed') = ${wanted}`,
  reworked: (wanted) => sql`(c.rework_round > 0) = ${wanted}`,
  reworkedFrom: (instant) => sql`c.reworked_at >= ${toTime(instant)}`,
  reworkedTo: (instant) => sql`c.reworked_at < ${toTime(instant)}`,
  reworkCause: (cause) => sql`c.rework_cause = ${cause}`,
  onSpot: (wanted) => sql`(c.status = 'closed' and coalesce(c.closed_after = 'on_spot', false)) = ${wanted}`,
  sameDay: (wanted) => sql`
    (c.status = 'closed' and ${day(sql`c.closed_at`)} = ${day(sql`c.registered_at`)}) = ${wanted}`,
  mediatedFrom: (instant) => sql`c.mediated_at >= ${toTime(instant)}`,
  mediatedTo: (instant) => sql`c.mediated_at < ${toTime(instant)}`,
  mediated: (wanted) => sql`coalesce(c.mediation_outcome <> 'withdrawn', false) = ${wanted}`,
  agreed: (wanted) => sql`(${isAgreed()}) = ${wanted}`,
  performed: (wanted) => sql`(${isAgreed()} and coalesce((
    select bool_and(performance ->> 'state' = 'performed')
    from jsonb_array_elements(c.state #> '{mediation,performances}') performance), false)) = ${wanted}`,
  confirmed: (wanted) => sql`
    (${isAgreed()} and c.state #> '{mediation,confirmation,appliedAt}' is not null) = ${wanted}`,
  policeCalledFrom: (instant) => sql`${policeCalledAt} >= ${toTime(instant)}`,
  policeCalledTo: (instant) => sql`${policeCalledAt} < ${toTime(instant)}`,
  policeArrived: (wanted) => sql`(c.state #> '{police,arrivedAt}' is not null) = ${wanted}`,
};

const isProactive = () => sql`c.channel = any (array[${proactiveChannels}]::text[])`;

/** Closed because nobody was reached three times. */
const isUnreachable = () => sql`(c.status = 'closed' and coalesce(c.closed_after = 'unreachable', false))`;

/** In part is agreed, too: there are terms to be performed. */
const isAgreed = () => sql`coalesce(c.mediation_outcome in ('agreed', 'partly_agreed'), false)`;
