import type { Static } from 'typebox';
import type { BoardLine } from '../../database/case-board.ts';
import type { NameBook } from '../../database/names.ts';
import { gravestCard } from '../../domain/cards.ts';
import { unstoppedClock } from '../../domain/case-clocks.ts';
import type { CaseState } from '../../domain/case.ts';
import { mediationState } from '../../domain/mediation.ts';
import { outlivingClock, pausedClock, promisedClock, promiseKept } from '../../domain/promise.ts';
import { remaining } from '../../domain/deadlines.ts';
import { isOpen } from '../../domain/statuses.ts';
import { viewHead } from '../cases/case-view.ts';
import { warnsAt } from '../cases/clock-view.ts';
import { instantOrNull, instantText } from '../cases/instants.ts';
import { namesFrom } from '../cases/names.ts';
import type { CaseListItem } from './schema.ts';

/** A case as one line of a list at `now` (epoch ms). */
export function viewLine(line: BoardLine, book: NameBook, now: number): Static<typeof CaseListItem> {
  const dueAt = line.dueAt ?? null;
  const names = namesFrom(book);
  const { street, community = null, grid = null, state } = line;
  const promised = promisedClock(state);
  const paused = pausedClock(state);
  const { listing } = state;
  return {
    ...viewHead(line, names),
    place: { street, community, grid, name: names.unit(grid ?? community ?? street) },
    reporters: line.reporters,
    dueAt: instantOrNull(dueAt),
    warnAt: instantOrNull(promised && warnsAt(promised, state.rules.calendar)),
    pausedLeft: paused && remaining(state.rules.calendar, paused, paused.ledger, now),
    overdue: isOpen(line.status) && dueAt !== null && dueAt < now,
    card: gravestCard(state),
    cards: (state.cards ?? [])
      .filter(({ liftedAt }) => liftedAt === undefined)
      .map(({ n, colour, issuedAt, repliedAt }) => ({
        n,
        colour,
        issuedAt: instantText(issuedAt),
        repliedAt: instantOrNull(repliedAt),
      })),
    listing: listing
      ? {
          reason: listing.reason,
          owner: { id: listing.owner, name: names.person(listing.owner) },
          reviewAt: instantOrNull(unstoppedClock(state, 'review')?.dueAt),
        }
      : null,
    extensionAsked: state.extensionAsked !== undefined,
    kept: promiseKept(state),
    mediation: viewMediation(state),
    updatedAt: instantText(line.updatedAt),
  };
}

function viewMediation(state: CaseState): Static<typeof CaseListItem>['mediation'] {
  const { kind, mediation, risk, rules } = state;
  if (kind !== 'dispute') return null;
  const time = unstoppedClock(state, 'mediate') ?? outlivingClock(state);
  return {
    state: mediation ? mediationState(mediation) : 'not_opened',
    risk: risk?.colour ?? null,
    violence: risk?.violence === true,
    clock: time?.kind ?? null,
    dueAt: instantOrNull(time?.dueAt),
    warnAt: instantOrNull(time && warnsAt(time, rules.calendar)),
  };
}
