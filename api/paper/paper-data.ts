import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { readBreaches } from '../../database/breach-report.ts';
import { sumBreaches } from '../../database/breach-totals.ts';
import { readCatalogue } from '../../database/catalogue.ts';
import { readCase } from '../../database/case-detail.ts';
import { viewCase } from '../cases/case-view.ts';
import { namesFrom } from '../cases/names.ts';
import type { Caller } from '../caller.ts';
import type { FileLinks } from '../files/links.ts';
import { readerOf } from '../lists/reader.ts';
import { problem } from '../problems.ts';
import { viewBreach } from '../reports/breach-view.ts';
import type { BreachFileQueryString } from '../reports/schema.ts';
import { withWindow } from '../reports/window.ts';
import { breachPaper, mostOnPaper } from './breach-paper.ts';
import { cardPaper } from './card-paper.ts';
import { handoverPaper } from './handover-paper.ts';
import { mediationPaper } from './mediation-paper.ts';

type Wanted = { id: string; hop: string };

/** What a hand-over form says to this caller at `now` (epoch ms), whatever it is then set in. Throws `not_found`. */
export async function formPaperFor(
  em: SqlEntityManager,
  caller: Caller,
  { id, hop }: Wanted,
  links: FileLinks,
  now: number,
) {
  const detail = await readCase(em, caller.posts, id);
  const about = detail && viewCase(detail, caller, links, now);
  const form = about?.handoverForms.find((issued) => issued.hop === Number(hop));
  if (!about || !form) throw problem('not_found');
  return handoverPaper(about, form, namesFrom(detail.names), await readCatalogue(em), caller.language);
}

/** What a supervision card says to this caller at `now` (epoch ms), whatever it is then set in. Throws `not_found`. */
export async function cardPaperFor(
  em: SqlEntityManager,
  caller: Caller,
  { id, n }: { id: string; n: string },
  links: FileLinks,
  now: number,
) {
  const detail = await readCase(em, caller.posts, id);
  const about = detail && viewCase(detail, caller, links, now);
  const card = about?.cards.find((issued) => issued.n === Number(n));
  if (!about || !card) throw problem('not_found');
  return cardPaper(about, card, caller.language);
}

/** What a paper of a mediation says to this caller at `now` (epoch ms), with the names as the caller may see them. Throws `not_found`. */
export async function mediationPaperFor(
  em: SqlEntityManager,
  caller: Caller,
  { id, paper }: { id: string; paper: string },
  links: FileLinks,
  now: number,
) {
  const detail = await readCase(em, caller.posts, id);
  const data = detail && mediationPaper(viewCase(detail, caller, links, now), paper, caller.language);
  if (!data) throw problem('not_found');
  return data;
}

/** What the breach report says to this caller at `now` (epoch ms), whatever it is then set in. */
export async function breachPaperFor(em: SqlEntityManager, caller: Caller, query: BreachFileQueryString, now: number) {
  const filters = withWindow(query);
  const sums = await sumBreaches(em.fork(), readerOf(caller), filters, 'level', now);
  const { items } = await readBreaches(em.fork(), readerOf(caller), filters, { limit: mostOnPaper }, now);
  return breachPaper({ filters, ...sums, items: items.map(viewBreach) }, caller.language, now);
}
