import { sql, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { CaseState } from '../domain/case.ts';
import type { ForeseenMove } from '../domain/impact.ts';
import { toTime } from './instants.ts';
import { closedSince, type Preview, type PreviewHistory, type PreviewNumbers } from './preview-jobs.ts';
import { readVersionName } from '../domain/version-names.ts';

/** A case to be looked at, with the part of its street in the change. */
export type PreviewCase = { id: string; state: CaseState; usesPolicy: boolean; usesCalendar: boolean };

/** What a batch has come to. */
export type PreviewStep = {
  moves: readonly (ForeseenMove & { caseId: string })[];
  numbers: PreviewNumbers;
  history: PreviewHistory;
  looked: number;
  behind: string | null;
  stage: Preview['stage'];
};

/** The next cases of a preview in the order of their ids: the open ones, or those closed in the last 90 days. */
export function readPreviewCases(em: SqlEntityManager, preview: Preview, limit: number): Promise<PreviewCase[]> {
  const { stage, streets, behind, at, change } = preview;
  const wanted = stage === 'open' ? sql`c.open` : closedSince(at);
  const calendarName = change.calendar ? readVersionName(change.calendar.version).name : null;
  return em.execute<PreviewCase[]>(sql`
    select c.id, c.state, coalesce(s.policy = ${change.policy?.name ?? null}, false) as "usesPolicy",
      coalesce(s.calendar = ${calendarName}, false) as "usesCalendar"
    from "case" c join unit s on s.code = c.street
    where ${wanted} and c.street = any (array[${[...streets]}]::text[])
      and (${behind}::uuid is null or c.id > ${behind}::uuid)
    order by c.id limit ${limit}`);
}

/** Puts a batch on record; nothing where another attempt at the same batch has done so. */
export function writePreviewStep(em: SqlEntityManager, preview: Preview, step: PreviewStep): Promise<void> {
  return em.transactional(async (tx) => {
    const rows = await tx.execute<unknown[]>(sql`
      update rule_preview set stage = ${step.stage}, behind = ${step.behind}, done = done + ${step.looked},
        numbers = ${JSON.stringify(step.numbers)}::jsonb, history = ${JSON.stringify(step.history)}::jsonb
      where id = ${preview.id} and stage = ${preview.stage} and behind is not distinct from ${preview.behind}::uuid
      returning id`);
    if (rows.length === 0 || step.moves.length === 0) return;
    const moves = step.moves.map(({ caseId, clock, kind, before, after, marks }) => ({
      case_id: caseId,
      clock_id: clock,
      kind,
      due_before: before === null ? null : toTime(before),
      due_after: after === null ? null : toTime(after),
      marks,
    }));
    await tx.execute(sql`
      insert into rule_preview_move (preview, case_id, clock_id, kind, due_before, due_after, marks)
      select ${preview.id}, m.case_id, m.clock_id, m.kind, m.due_before, m.due_after,
        array(select jsonb_array_elements_text(m.marks))
      from jsonb_to_recordset(${JSON.stringify(moves)}) as m (
        case_id uuid, clock_id text, kind text, due_before timestamptz, due_after timestamptz, marks jsonb)`);
  });
}
