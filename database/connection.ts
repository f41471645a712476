import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { ApiToken } from './entities/api-token.ts';
import { CalendarVersion } from './entities/calendar-version.ts';
import { CatalogueVersion } from './entities/catalogue-version.ts';
import { CaseClock } from './entities/case-clock.ts';
import { CaseEvent } from './entities/case-event.ts';
import { CasePerson } from './entities/case-person.ts';
import { Case } from './entities/case.ts';
import { Command } from './entities/command.ts';
import { StoredFile } from './entities/file.ts';
import { HandoverForm } from './entities/handover-form.ts';
import { IdempotencyKey } from './entities/idempotency-key.ts';
import { IntakeLink } from './entities/intake-link.ts';
import { NumberCounter } from './entities/number-counter.ts';
import { Origin } from './entities/origin.ts';
import { Outbox } from './entities/outbox.ts';
import { PendingStart } from './entities/pending-start.ts';
import { Person } from './entities/person.ts';
import { PolicyVersion } from './entities/policy-version.ts';
import { Post } from './entities/post.ts';
import { Rebase } from './entities/rebase.ts';
import { Rehearsal } from './entities/rehearsal.ts';
import { RuleDraft } from './entities/rule-draft.ts';
import { Session } from './entities/session.ts';
import { Unit } from './entities/unit.ts';
import { Organisation } from './migrations/20261122100000_organisation.ts';
import { Cases } from './migrations/20261122100100_cases.ts';
import { Messages } from './migrations/20261122100200_messages.ts';
import { ChangeFeed } from './migrations/20261122100300_change_feed.ts';
import { Files } from './migrations/20261122100400_files.ts';
import { ClockVerdicts } from './migrations/20261122101000_clock_verdicts.ts';
import { Boundaries } from './migrations/20261122101500_boundaries.ts';
import { RuleVersions } from './migrations/20261122110000_rule_versions.ts';
import { RuleChanges } from './migrations/20261122110500_rule_changes.ts';
import { Digests } from './migrations/20261122111000_digests.ts';
import { Likeness } from './migrations/20261122113000_likeness.ts';
import { Origins } from './migrations/20261122120000_origins.ts';
import { Catalogue } from './migrations/20261122121000_catalogue.ts';
import { ReportColumns } from './migrations/20261122122000_report_columns.ts';
import { Bulletins } from './migrations/20261122122500_bulletins.ts';
import { Reviews } from './migrations/20261122122600_reviews.ts';
import { AwaitedUnits } from './migrations/20261122124500_awaited_units.ts';
import { IntakeLinks } from './migrations/20261122130000_intake_links.ts';
import { PoliceCalls } from './migrations/20261122131000_police_calls.ts';

export type ConnectionOptions = {
  /** postgres://user:password@host:5432/name */
  url: string;
  poolMax?: number;
  /** Sees every statement but BEGIN and COMMIT, so that budgets of statements can be counted. */
  onStatement?: (sql: string) => void;
};

const organisation = [
  Unit,
  Person,
  Post,
  Session,
  ApiToken,
  PolicyVersion,
  CalendarVersion,
  RuleDraft,
  CatalogueVersion,
  Rebase,
  Rehearsal,
];
const cases = [Case, CaseEvent, CaseClock, HandoverForm, CasePerson, StoredFile, Origin, IntakeLink];
const messages = [Command, IdempotencyKey, PendingStart, Outbox, NumberCounter];

/**
 * Connects to PostgreSQL. Fork the EntityManager for every request and every activity call (`orm.em.fork()`).
 * Throws when nobody answers, and when the database cannot hold or compare Chinese text.
 */
export async function connectDatabase({ url, poolMax = 10, onStatement }: ConnectionOptions): Promise<MikroORM> {
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: [...organisation, ...cases, ...messages],
    extensions: [Migrator],
    // Neither the database nor its tables are ever made but by migrations.
    ensureDatabase: false,
    pool: { min: 0, max: poolMax },
    driverOptions: { connectionTimeoutMillis: 10_000, application_name: 'gridcase' },
    migrations: {
      migrationsList: [
        { name: '20261122100000_organisation', class: Organisation },
        { name: '20261122100100_cases', class: Cases },
        { name: '20261122100200_messages', class: Messages },
        { name: '20261122100300_change_feed', class: ChangeFeed },
        { name: '20261122100400_files', class: Files },
        { name: '20261122101000_clock_verdicts', class: ClockVerdicts },
        { name: '20261122101500_boundaries', class: Boundaries },
        { name: '20261122110000_rule_versions', class: RuleVersions },
        { name: '20261122110500_rule_changes', class: RuleChanges },
        { name: '20261122111000_digests', class: Digests },
        { name: '20261122113000_likeness', class: Likeness },
        { name: '20261122120000_origins', class: Origins },
        { name: '20261122121000_catalogue', class: Catalogue },
        { name: '20261122122000_report_columns', class: ReportColumns },
        { name: '20261122122500_bulletins', class: Bulletins },
        { name: '20261122122600_reviews', class: Reviews },
        { name: '20261122124500_awaited_units', class: AwaitedUnits },
        { name: '20261122130000_intake_links', class: IntakeLinks },
        { name: '20261122131000_police_calls', class: PoliceCalls },
      ],
      snapshot: false,
      silent: true,
      // That would take a superuser, which neither role of production is.
      disableForeignKeys: false,
    },
    ...(onStatement && {
      onQuery: (sql: string) => {
        onStatement(sql);
        return sql;
      },
    }),
  });
  try {
    await refuseOtherThanUtf8(orm);
  } catch (error) {
    await orm.close(true);
    throw error;
  }
  return orm;
}

async function refuseOtherThanUtf8(orm: MikroORM): Promise<void> {
  const ask = (sql: string) => orm.em.getConnection().execute<{ answer: unknown }>(sql, [], 'get');
  const { answer: encoding } = await ask(`select current_setting('server_encoding') as answer`);
  // Asked of the server itself: providers name the same character type differently. Only a UTF-8 server reads the question right.
  const readsChinese = encoding === 'UTF8' && (await ask(String.raw`select '云' ~ '^\w$' as answer`)).answer === true;
  if (!readsChinese)
    throw new Error(
      `The database is not UTF-8 throughout (encoding ${String(encoding)}), so Chinese text cannot be searched: create it anew with createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8.`,
    );
}
