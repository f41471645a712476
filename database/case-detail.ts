import { raw, sql, type InferEntity, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { CaseEvent } from '../domain/case-events.ts';
import type { TopicBody } from '../domain/catalogue.ts';
import { firstLineOf, type Line } from '../domain/lines.ts';
import type { Post } from '../domain/roles.ts';
import { isCaseId } from './case-id.ts';
import { noticesOf } from './case-notices.ts';
import { toCaseRow, type CaseRow } from './case-row.ts';
import { CasePerson } from './entities/case-person.ts';
import { StoredFile } from './entities/file.ts';
import { HandoverForm } from './entities/handover-form.ts';
import type { FileRow } from './files.ts';
import { fromTime } from './instants.ts';
import { readNames, type NameBook } from './names.ts';
import { otherIds, seenOthers, type OtherCase } from './other-cases.ts';
import { originOfCase, toOrigin, type OriginOfCase, type StoredOrigin } from './origin-of-case.ts';
import { toPlain } from './plain-rows.ts';
import { scopeOf } from './scope.ts';
import { withText, type WordedEvent } from './stored-events.ts';

/** Everything on file about a case. Its clocks are in the row's state. */
export type CaseDetail = {
  row: CaseRow;
  people: InferEntity<typeof CasePerson>[];
  forms: InferEntity<typeof HandoverForm>[];
  files: FileRow[];
  origin: OriginOfCase | null;
  /** What the link is called through which a resident reported it. */
  intakeLink: string | null;
  /** The events whose words the case itself shows, oldest first. */
  quotes: readonly CaseEvent[];
  /** The cases that it is linked to or merged into, as far as the reader may know of them. */
  others: readonly OtherCase[];
  /** The line of its topic, and the units beside its holders that were told of it. */
  line: Line | null;
  notices: { unit: string; at: number }[];
  names: NameBook;
};

type Found = {
  people: object[];
  forms: object[];
  files: object[];
  quotes: WordedEvent[];
  others: OtherCase[];
  origin_seen: StoredOrigin | null;
  link_name: string | null;
  entry: TopicBody | null;
  notices: { unit: string; at: string }[];
};

/** What people wrote about a case that its page shows beside the timeline: cards, tasks, mediation. */
const quoted: readonly CaseEvent['type'][] = [
  'objected',
  'adjudicated',
  'card_issued',
  'card_replied',
  'card_lifted',
  'whistled',
  'task_given',
  'whistle_refused',
  'whistle_ruled',
  'whistle_finished',
  'whistle_rated',
  'listed',
  'risk_set',
  'mediation_opened',
  'consent_recorded',
  'session_held',
  'session_recorded',
  'outcome_recorded',
  'performance_recorded',
  'followed_up',
  'police_called',
  'rejection_proposed',
];

/** A case with its people, forms and files, or null when the reader may not know of it. Two statements. */
export async function readCase(em: SqlEntityManager, posts: readonly Post[], id: string): Promise<CaseDetail | null> {
  if (!isCaseId(id)) return null;
  const [found] = await em.execute<Found[]>(sql`
    select c.*,
      (select coalesce(jsonb_agg(to_jsonb(p) order by p.ordinal), '[]') from case_person p where p.case_id = c.id) as people,
      (select coalesce(jsonb_agg(to_jsonb(f) order by f.hop), '[]') from handover_form f where f.case_id = c.id) as forms,
      (select coalesce(jsonb_agg(to_jsonb(f) order by f.uploaded_at, f.id), '[]') from file f where f.case_id = c.id) as files,
      (${originOfCase(posts)}) as origin_seen,
      (select l.name from intake_link l where l.id = c.intake_link) as link_name,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'type', e.type, 'data', e.data, 'by', e.by, 'at', e.at, 'command_id', e.command_id, 'clocks', e.clocks, 'text', e.text
        ) order by e.seq), '[]')
        from case_event e where e.case_id = c.id and e.type = any (array[${quoted}]::text[])) as quotes,
      ${seenOthers(posts)} as others,
      (select v.body from catalogue_version v where v.part = 'topic' and v.key = c.kind || '/' || c.topic order by v.version desc limit 1) as entry,
      ${noticesOf} as notices
    from "case" c, ${otherIds} where c.id = ${id} and ${scopeOf(posts)}`);
  if (!found) return null;
  const row = toCaseRow(em, found);
  const forms = found.forms.map((form) => toPlain(em, HandoverForm, form));
  const people = found.people.map((person) => toPlain(em, CasePerson, person));
  const files = found.files.map((file) => toPlain(em, StoredFile, file));
  const quotes = found.quotes.map(withText);
  const { others } = found;
  const origin = found.origin_seen && toOrigin(found.origin_seen);
  const line = found.entry ? found.entry.line : firstLineOf(row.kind, row.topic);
  const notices = found.notices.map(({ unit, at }) => ({ unit, at: fromTime(at) }));
  const names = await readNames(em, namesIn(row, forms, quotes, notices));
  const intakeLink = found.link_name;
  return { row, people, forms, files, origin, intakeLink, quotes, others, line, notices, names };
}

/** The row alone, in one statement: what a decision about a case needs. */
export async function findCase(em: SqlEntityManager, posts: readonly Post[], id: string): Promise<CaseRow | null> {
  if (!isCaseId(id)) return null;
  const [found] = await em.execute<object[]>(
    sql`select ${raw('c.*')} from "case" c where c.id = ${id} and ${scopeOf(posts)}`,
  );
  return found ? toCaseRow(em, found) : null;
}

function namesIn(
  row: CaseRow,
  forms: CaseDetail['forms'],
  quotes: CaseDetail['quotes'],
  notices: CaseDetail['notices'],
) {
  const signers = forms.flatMap(({ issuedBy, receivedBy }) => (receivedBy ? [issuedBy, receivedBy] : [issuedBy]));
  const actors = [...signers, ...quotes.map(({ by }) => by)];
  const units = forms.flatMap(({ fromUnit, toUnit, cover }) => [fromUnit, toUnit, cover ?? toUnit]);
  return {
    units: [
      ...row.involved,
      ...units,
      ...notices.map(({ unit }) => unit),
      ...Object.values(row.state.path),
      ...besideUnits(row),
    ],
    people: [
      row.holderPerson ?? '',
      ...standingPeople(row),
      ...actors.map((actor) => ('person' in actor ? actor.person : '')),
    ],
  };
}

/** Who answers for a case that waits, who wants more time for it, who objected, called others in or mediates. */
function standingPeople({ state: { listing, extensionAsked, objectedBy, tasks = [], mediation } }: CaseRow): string[] {
  return [
    ...(listing ? [listing.owner, listing.approver] : []),
    ...(extensionAsked ? [extensionAsked.by] : []),
    ...(objectedBy === undefined ? [] : [objectedBy]),
    ...tasks.map(({ by }) => by),
    ...(mediation ? [...mediation.sessions.flatMap(({ mediators }) => mediators), mediation.mediator ?? ''] : []),
  ];
}

/** Units that have a part in a case without holding it. */
function besideUnits({ state: { tasks = [], mediation } }: CaseRow): string[] {
  return [...tasks.map(({ unit }) => unit), ...(mediation ? [mediation.committee] : [])];
}
