import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { readBreachCursor, type BreachCursor } from '../../database/breach-cursor.ts';
import type { BreachFilters } from '../../database/breach-filters.ts';
import { readBreaches, type Breach } from '../../database/breach-report.ts';
import type { Reader } from '../../database/case-views.ts';
import type { Table } from '../paper/table.ts';
import type { BreachItemView } from './schema.ts';
import type { Language } from '../texts/language.ts';
import { textsIn } from '../texts/texts.ts';
import { viewBreach } from './breach-view.ts';
import { stoodWords, subjectCells } from './breach-words.ts';

const heads: Record<Language, string> = {
  zh: '案件编号,标题,时限,超期时层级,超期时单位,超期时经办人,到期时间,办结时间,超期时长,网格持有,社区持有,街道持有,适用规则,出处,暂停,延期,督办单,系统发现延迟',
  en: 'case,title,clock,level,unit,person,due,stopped,late by,held by grid,held by community,held by street,policy,source,pauses,extensions,cards,noticed late by',
};

const sheets: Record<Language, string> = { zh: '超期督办通报', en: 'breaches' };

const batchSize = 5_000;

/** Every missed clock of a report at `now` (epoch ms) as a table; how late the product itself noticed it stands in each line. */
export async function breachTable(
  em: SqlEntityManager,
  reader: Reader,
  filters: BreachFilters,
  now: number,
  language: Language,
): Promise<Table> {
  const items = await readAllBreaches(em, reader, filters, now);
  return {
    name: sheets[language],
    heads: heads[language].split(','),
    rows: items.map((item) => rowOf(viewBreach(item), language)),
  };
}

async function readAllBreaches(
  em: SqlEntityManager,
  reader: Reader,
  filters: BreachFilters,
  now: number,
): Promise<Breach[]> {
  const all: Breach[] = [];
  let cursor: BreachCursor | undefined;
  do {
    const page = await readBreaches(em, reader, filters, { limit: batchSize, cursor }, now);
    all.push(...page.items);
    cursor = (page.nextCursor === null ? null : readBreachCursor(page.nextCursor)) ?? undefined;
  } while (cursor);
  return all;
}

function rowOf(item: BreachItemView, language: Language): string[] {
  const texts = textsIn(language);
  const stood = stoodWords(item, texts, (instant) => instant);
  return [
    ...subjectCells(item, texts),
    item.dueAt ?? '',
    item.stoppedAt ?? '',
    item.lateBy,
    item.heldByLevel.grid,
    item.heldByLevel.community,
    item.heldByLevel.street,
    item.policy,
    item.source,
    ...[stood.pauses, stood.extensions, stood.cards].map((lines) => lines.join('; ')),
    item.noticedLateBy ?? '',
  ];
}
