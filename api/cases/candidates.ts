import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { CaseRow } from '../../database/case-row.ts';
import { readLikeCases, type LikeCase } from '../../database/like-cases.ts';
import { isCandidate, likeness, type Likeness, type Report } from '../../domain/likeness.ts';
import type { Post } from '../../domain/roles.ts';
import type { CandidatesView, ReportSoFarBody } from './candidate-schema.ts';
import { instantText } from './instants.ts';

/** More than that nobody compares. */
const mostShown = 8;

/** The cases of the reader's area that are like a report, the likest first; the report's own case is not among them. */
export async function findCandidates(
  em: SqlEntityManager,
  posts: readonly Post[],
  report: Report,
  except: string | null = null,
): Promise<CandidatesView> {
  const known = await readLikeCases(em, posts, report, except);
  const alike = known
    .map(({ report: other, shown }) => ({ shown, ...likeness(report, other) }))
    .filter(isCandidate)
    .toSorted((a, b) => b.score - a.score || a.minutesApart - b.minutesApart);
  // Several cases that were merged into one are shown as that one.
  const once = [...new Map(alike.toReversed().map((one) => [one.shown.id, one])).values()].toReversed();
  return { items: once.slice(0, mostShown).map(viewCandidate) };
}

function viewCandidate({ shown, distance, address, sameGrid, sameTopic, words, minutesApart, score }: Found) {
  return {
    case: { ...shown, registeredAt: instantText(shown.registeredAt) },
    distance: distance === null ? null : Math.round(distance),
    address: hundredths(address),
    sameGrid,
    sameTopic,
    words: hundredths(words),
    minutesApart,
    score: hundredths(score),
  };
}

type Found = Likeness & Pick<LikeCase, 'shown'>;

const hundredths = (share: number) => Math.round(share * 100) / 100;

/** What somebody is typing at `now` (epoch ms), as it is compared. */
export function reportSoFar({ kind, topic, title, description, place }: ReportSoFarBody, now: number): Report {
  const { address, grid, lng, lat } = place;
  return {
    kind,
    topic: topic ?? null,
    title: title ?? '',
    description: description ?? '',
    address: address ?? '',
    grid: grid ?? null,
    point: lng === undefined || lat === undefined ? null : { lng, lat },
    at: now,
  };
}

/** A case as it was registered, as it is compared. */
export function reportOf({ kind, topic, title, description, address, grid, lng, lat, registeredAt }: CaseRow): Report {
  return {
    kind,
    topic,
    title,
    description,
    address,
    grid: grid ?? null,
    point: typeof lng === 'number' && typeof lat === 'number' ? { lng, lat } : null,
    at: registeredAt,
  };
}
