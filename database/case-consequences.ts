import { raw, sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { RefusalCode } from '../domain/refusals.ts';
import type { Letter } from '../domain/letters.ts';
import type { Reminder } from '../domain/reminders.ts';
import { holderAt } from '../domain/holding-spans.ts';
import type { Step } from './case-projection.ts';
import { idsIn } from './files.ts';
import { issuedForms, receivedForms } from './hand-overs.ts';
import { toTime } from './instants.ts';
import type { Alarm } from './vacancies.ts';

/** What follows from events beside the row: clocks, hand-over forms, files, messages and the fate of an asynchronous command, in one statement. */
export type Consequences = {
  caseId: string;
  number: string;
  steps: readonly Step[];
  alarms: readonly Alarm[];
  reminders: readonly Reminder[];
  letters: readonly Letter[];
  commandId: string;
};

export async function writeConsequences(em: SqlEntityManager, what: Consequences): Promise<void> {
  const { caseId, number, steps, alarms, reminders, letters, commandId } = what;
  const last = steps.at(-1);
  if (!last) return;
  const at = toTime(last.event.at);
  const clocks = changedClocks(steps, last);
  await em.execute(sql`
    with clocks as (
      insert into case_clock (case_id, clock_id, ${clockColumns})
      select ${caseId}, clock_id, ${clockColumns}
      from jsonb_populate_recordset(null::case_clock, ${JSON.stringify(clocks)})
      on conflict (case_id, clock_id) do update set (${clockColumns}) = row (${excludedClockColumns})
    ), forms as (
      insert into handover_form (case_id, ${formColumns}, measures, received_by)
      select ${caseId}, ${formColumns}, coalesce(
        nullif(measures, 'null'), (${actionsSinceLastHop(caseId)}), '[]'), nullif(received_by, 'null')
      from jsonb_to_recordset(${JSON.stringify(issuedForms(number, steps))}) as form (
        hop int, seq int, number text, from_unit text, to_unit text, cover text, reason_code text, reason text,
        measures jsonb, time_left text, issued_at timestamptz, issued_by jsonb, received_at timestamptz, received_by jsonb)
    ), receipts as (
      update handover_form form set received_at = receipt.at, received_by = receipt.by
      from jsonb_to_recordset(${JSON.stringify(receivedForms(steps))}) as receipt (hop int, at timestamptz, by jsonb)
      where form.case_id = ${caseId} and form.hop = receipt.hop and form.received_at is null
    ), attachments as (
      update file set case_id = ${caseId}, attached_at = ${at} where case_id is null and id in (${idsIn(namedFiles(steps))})
    ), messages as (
      insert into outbox (case_id, seq, kind, unit, tell_at, data, created_at)
      select ${caseId}, seq, kind, unit, tell_at, data, ${at}
      from jsonb_to_recordset(${JSON.stringify(messagesOf(alarms, reminders))}) as message (
        seq int, kind text, unit text, tell_at timestamptz, data jsonb)
    ), letters as (
      insert into command (case_id, id, caller, body_hash, body, state, created_at)
      select case_id, id, 'link', id, body, 'pending', now()
      from jsonb_to_recordset(${JSON.stringify(letters.map(({ to, command }) => ({ case_id: to, id: command.id, body: command })))}) as letter (
        case_id uuid, id text, body jsonb)
      on conflict do nothing
    )
    update command set state = ${refusal(steps, commandId) ? 'refused' : 'done'},
      code = ${refusal(steps, commandId)}, decided_at = ${at}
    where case_id = ${caseId} and id = ${commandId} and state = 'pending'`);
}

/** What somebody has to be told: codes and ids only. */
function messagesOf(alarms: readonly Alarm[], reminders: readonly Reminder[]) {
  return [
    ...alarms.map(({ seq, data }) => ({ seq, kind: 'alarm', data })),
    ...reminders.map(({ seq, unit, tellAt, ...data }) => ({
      seq,
      kind: 'reminder',
      unit,
      tell_at: toTime(tellAt),
      data,
    })),
  ];
}

/** The files that events name: attached with them or not at all. */
function namedFiles(steps: readonly Step[]): readonly string[] {
  const said = steps.map(({ event }) => event.data as { photos?: readonly string[]; files?: readonly string[] });
  return said.flatMap(({ photos = [], files = [] }) => [...photos, ...files]);
}

/** An asynchronous command that was refused leaves an event that says so. */
function refusal(steps: readonly Step[], commandId: string): RefusalCode | null {
  const [code = null] = steps.flatMap(({ event }) =>
    event.type === 'command_refused' && event.command === commandId ? [event.data.code] : [],
  );
  return code;
}

/** The clocks that are not what they were, each with who held the case when it ran out. */
function changedClocks(steps: readonly Step[], { after, history }: Step) {
  const known = new Map(steps[0]?.before?.clocks.map((clock) => [clock.id, JSON.stringify(clock)]));
  return after.clocks
    .filter((clock) => known.get(clock.id) !== JSON.stringify(clock))
    .map((clock) => {
      const held = clock.breachedAt === undefined ? null : holderAt(history.spans, clock.breachedAt);
      return {
        clock_id: clock.id,
        kind: clock.kind,
        level: clock.level ?? null,
        state: clock.state,
        unit: clock.unit,
        budget: clock.budget,
        policy: clock.policy,
        calendar: clock.calendar,
        provisional: clock.provisional,
        started_at: toTime(clock.startedAt),
        due_at: clock.dueAt === null ? null : toTime(clock.dueAt),
        stopped_at: clock.stoppedAt === undefined ? null : toTime(clock.stoppedAt),
        breached_at: clock.breachedAt === undefined ? null : toTime(clock.breachedAt),
        fired_at: firedAt(steps, clock.id),
        extended_days: clock.extendedDays ?? 0,
        breached_unit: held?.unit ?? null,
        breached_level: held?.level ?? null,
        breached_person: held?.person ?? null,
      };
    });
}

/** When the due rung of a clock fired, if it did so just now. */
function firedAt(steps: readonly Step[], id: string): string | null {
  const fired = steps.find(({ event }) => event.clocks?.some((change) => change.do === 'miss' && change.id === id));
  return fired ? toTime(fired.event.at) : null;
}

/** Codes of what was done since the hop before: the measures of a form that the clock issues (sla-matrix.md §3 "auto-escalate"). */
const actionsSinceLastHop = (caseId: string) => sql`
  select jsonb_agg(jsonb_build_object('type', e.type, 'at', (extract(epoch from e.at) * 1000)::bigint) order by e.seq)
  from case_event e
  where e.case_id = ${caseId} and e.seq < form.seq
    and e.type not in ('registered', 'clock_missed', 'due_soon', 'reminded', 'card_issued', 'rebased', 'command_refused')
    and e.seq > coalesce((
      select max(hop.seq) from case_event hop
      where hop.case_id = e.case_id and hop.seq < form.seq and hop.type in ('escalated', 'climbed', 'pushed_down')), 0)`;

const clockColumnNames = `kind level state unit budget policy calendar provisional
  started_at due_at stopped_at breached_at fired_at extended_days breached_unit breached_level breached_person`.split(
  /\s+/,
);
const clockColumns = raw(clockColumnNames.join(', '));
// When it was noticed is known once, and later changes of the clock do not tell it again.
const excludedClockColumns = raw(
  clockColumnNames
    .map((name) => (name === 'fired_at' ? 'coalesce(case_clock.fired_at, excluded.fired_at)' : `excluded.${name}`))
    .join(', '),
);
const formColumns = raw(
  'hop, number, from_unit, to_unit, cover, reason_code, reason, time_left, issued_at, issued_by, received_at',
);
