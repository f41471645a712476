import type { Board } from '../../database/case-board.ts';
import type { NameBook } from '../../database/names.ts';
import type { OriginLine, ResolvedCase } from '../../database/origins.ts';
import { instantText } from '../cases/instants.ts';
import { namesFrom, type Names } from '../cases/names.ts';
import { viewLine } from '../lists/line-view.ts';
import type { OriginsView, OriginView } from './schema.ts';

/** An origin as one line of a list. */
export function viewOriginLine(origin: OriginLine, book: NameBook): OriginsView['items'][number] {
  const { notes, resolutions } = origin;
  return { ...viewHead(origin, namesFrom(book)), notes: notes.length, resolutions: resolutions.length };
}

/** Everything on record of an origin at `now` (epoch ms), with as many of its cases as one page of them holds. */
export function viewWholeOrigin(
  { origin, resolved, names: book }: { origin: OriginLine; resolved: readonly ResolvedCase[]; names: NameBook },
  board: Board,
  extendable: boolean,
  now: number,
): OriginView {
  const names = namesFrom(book);
  const person = (id: string) => ({ id, name: names.person(id) });
  const { details, notes, resolutions, recordedBy, recordedAt } = origin;
  return {
    ...viewHead(origin, names),
    details,
    notes: notes.map(({ text, at, by }) => ({ text, at: instantText(at), by: person(by) })),
    resolutions: resolutions.map(({ n, text, type, vote, passed }) => ({
      n,
      text,
      type,
      vote: vote && { for: vote.for, against: vote.against, groups: vote.groups, observers: vote.observers },
      passed,
      cases: resolved
        .filter(({ resolution }) => resolution === n)
        .map(({ id, number, title }) => ({ id, number, title })),
    })),
    caseList: { items: board.items.map((line) => viewLine(line, board.names, now)), nextCursor: board.nextCursor },
    recordedBy: person(recordedBy),
    recordedAt: instantText(recordedAt),
    extendable,
  };
}

function viewHead({ id, kind, title, unit, at, heldBy, cases }: OriginLine, names: Names) {
  return {
    id,
    kind,
    title,
    unit: { code: unit, name: names.unit(unit) },
    at: instantText(at),
    heldBy: heldBy ? { id: heldBy, name: names.person(heldBy) } : null,
    cases,
  };
}
