import type { CaseEvent, EventText } from './case-events.ts';
import type { CaseState } from './case.ts';
import { promisedClock } from './promise.ts';
import type { LetterCommand } from './commands.ts';
import type { StandReason } from './links.ts';

/** What one case tells another. `absorb`: a case was merged into you, with the promise that it had (epoch ms). `join`: you were linked. `hear`: what became of the case that answers for you. `stand`: you were merged into a case that cannot answer for you, as it was merged into you in the end or withdrawn meanwhile, so you have to go on. */
export type LetterArgs =
  | { verb: 'absorb'; args: { case: string; dueAt?: number; via?: readonly string[] } }
  | { verb: 'join'; args: { case: string; relation: 'related' | 'has_part' } }
  | { verb: 'stand'; args: { from: string; because: StandReason } }
  | { verb: 'hear'; args: { from: string; what: 'progress' | 'closed' | 'rejected' } };

/** A letter and the case that it is for. */
export type Letter = { to: string; command: LetterCommand };

/**
 * What one event of a case has to tell other cases, given the case before and after it. Written down with the event and delivered until it has
 * arrived; the id tells a repeat. Nothing is lost between two cases because each answers for what reaches it late.
 */
export function lettersOf(id: string, before: CaseState | null, event: CaseEvent, after: CaseState): Letter[] {
  return said(id, before, event, after).map(({ to, text, ...told }) => {
    const letterId = `letter:${id}:${after.version}:${to}:${'case' in told.args ? told.args.case : ''}`;
    const by = { system: 'link', posts: [] };
    return { to, command: { ...told, id: letterId, bodyHash: letterId, by, ...(text && { text }) } };
  });
}

type Said = LetterArgs & { to: string; text?: EventText };

function said(id: string, before: CaseState | null, event: CaseEvent, after: CaseState): Said[] {
  switch (event.type) {
    case 'merged':
      return [
        absorb(event.data.into, id, before ? promisedClock(before)?.dueAt : null),
        ...mergedIn(after).map((child) => absorb(event.data.into, child)),
      ];
    case 'linked':
      return arrived(id, event.data, event, after);
    case 'closed':
    case 'rejected':
      return [
        ...mergedIn(after).map((child) => hear(child, id, event.type)),
        ...partsOf(after).map((part) => hear(part, id, event.type)),
      ];
    case 'noted':
      return event.data.visibility === 'reporter'
        ? partsOf(after).map((part) => ({ ...hear(part, id, 'progress'), ...(event.text && { text: event.text }) }))
        : [];
    default:
      return [];
  }
}

/** A new link is told to the other side, unless it came from there. A case merged into one that has ended in the meantime is told at once what became of it, or is sent on; it goes on itself where that one was withdrawn, as its own reporter has withdrawn nothing. */
function arrived(
  id: string,
  { case: other, relation, dueAt, via = [] }: (CaseEvent & { type: 'linked' })['data'],
  { by }: CaseEvent,
  after: CaseState,
): Said[] {
  if (relation === 'merged_from') {
    if (after.mergedInto !== undefined) return sentOn(after.mergedInto, other, dueAt, [...via, id]);
    if (after.status === 'withdrawn') return [stand(other, id, 'merged_into_withdrawn')];
    return after.status === 'closed' || after.status === 'rejected' ? [hear(other, id, after.status)] : [];
  }
  if ('system' in by) return [];
  return [{ to: other, verb: 'join', args: { case: id, relation: relation === 'part_of' ? 'has_part' : 'related' } }];
}

/** Sent on to the case that answers for both. Where that is the child itself, cases were merged into each other at once and nobody is left to answer: the one with the first id goes on. */
function sentOn(to: string, child: string, dueAt: number | undefined, via: readonly string[]): Said[] {
  if (to !== child) return [absorb(to, child, dueAt, via)];
  const [first] = [...via, child].toSorted();
  return first === child ? [stand(child, via.at(-1) ?? child, 'merged_in_circle')] : [];
}

function absorb(to: string, child: string, dueAt?: number | null, via?: readonly string[]): Said {
  return {
    to,
    verb: 'absorb',
    args: { case: child, ...(typeof dueAt === 'number' && { dueAt }), ...(via && { via }) },
  };
}

function stand(to: string, from: string, because: StandReason): Said {
  return { to, verb: 'stand', args: { from, because } };
}

function hear(to: string, from: string, what: 'progress' | 'closed' | 'rejected'): Said {
  return { to, verb: 'hear', args: { from, what } };
}

/** The cases that were merged into this one: whoever reported them is told what became of it (case-life.md "merge"). */
export function mergedIn({ links = [] }: Pick<CaseState, 'links'>): string[] {
  return links.filter(({ relation }) => relation === 'merged_from').map((link) => link.case);
}

function partsOf({ links = [] }: CaseState): string[] {
  return links.filter(({ relation }) => relation === 'has_part').map((link) => link.case);
}
