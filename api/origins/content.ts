import type { Resolution } from '../../database/entities/origin.ts';
import { countBallots } from '../../domain/ballot.ts';
import { detailsOf, type OriginDetails, type OriginKind } from '../../domain/origins.ts';
import { fieldProblem, fieldProblems } from '../field-errors.ts';
import type { Language } from '../texts/language.ts';
import type { OriginBody, ResolutionBody } from './recording-schema.ts';

type Meeting = { kind: OriginKind; details: OriginDetails };

/** The details as they are kept: names without blanks around them. Throws where one does not belong to the kind, or somebody both votes and observes. */
export function readDetails(kind: OriginKind, details: OriginBody['details'] = {}, language: Language): OriginDetails {
  const permitted: readonly string[] = detailsOf(kind);
  const misplaced = Object.keys(details).filter((name) => !permitted.includes(name));
  const names = (list: readonly string[] | undefined) => list && [...new Set(list.map((name) => name.trim()))];
  const { outreachTopic, attendees, groups, observers, ...rest } = details;
  const both = (names(observers) ?? []).findIndex((name) => names(groups)?.includes(name));
  const faults = [
    ...misplaced.map((name) => [`/details/${name}`, 'kind'] as const),
    ...(both === -1 ? [] : [[`/details/observers/${both}`, 'observer'] as const]),
  ];
  if (faults.length > 0) throw fieldProblems(faults, language);
  return {
    ...rest,
    ...(outreachTopic !== undefined && { outreachTopic: outreachTopic.trim() }),
    ...(attendees && { attendees: names(attendees) ?? [] }),
    ...(groups && { groups: names(groups) ?? [] }),
    ...(observers && { observers: names(observers) ?? [] }),
  };
}

/** A resolution with its ballots counted; `at` is where it stands in the body. Throws where it is none of a meeting, or a ballot does not count. */
export function readResolution(
  { kind, details }: Meeting,
  { text, type, ballots }: ResolutionBody,
  at: string,
  language: Language,
): Omit<Resolution, 'n'> {
  if (kind !== 'meeting') throw fieldProblem(at, 'meeting', language);
  if (type !== undefined && !details.types?.includes(type)) throw fieldProblem(`${at}/type`, 'meeting_type', language);
  const said = { text: text.trim(), type: type ?? null };
  // What nobody voted on was carried by everybody.
  if (!ballots) return { ...said, vote: null, passed: true };
  const electorate = { groups: details.groups ?? [], observers: details.observers ?? [] };
  const counted = countBallots(
    electorate,
    ballots.map(({ name, vote }) => ({ name: name.trim(), vote })),
  );
  if (Array.isArray(counted)) {
    const faults = counted.map(({ at: nth, fault }) => [`${at}/ballots/${nth}/name`, fault] as const);
    throw fieldProblems(faults, language);
  }
  return { ...said, vote: counted, passed: counted.passed };
}
