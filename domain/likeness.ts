import { normalise, sharedPairs } from './bigrams.ts';
import { distanceMetres, type Point } from './distance.ts';
import type { CaseKind } from './kinds.ts';

/** What is compared of a report: `topic` and `grid` are null where nobody has told them yet, `at` is its registration (epoch ms). */
export type Report = {
  kind: CaseKind;
  topic: string | null;
  title: string;
  description: string;
  address: string;
  grid: string | null;
  point: Point | null;
  at: number;
};

/** What two reports have in common, and what that comes to: `distance` in metres or null, `address`, `words` and `score` from 0 to 1. */
export type Likeness = {
  distance: number | null;
  address: number;
  sameGrid: boolean;
  sameTopic: boolean;
  words: number;
  minutesApart: number;
  score: number;
};

/** Reports further apart are about two occurrences (ui.md "Triage"). */
export const comparedDays = 30;

/** Places further apart have nothing in common; it is about the width of a grid. */
export const farMetres = 300;

/** What each part counts: the place most, since the same words are said of many places, and the time least. */
const weights = { place: 0.4, words: 0.3, topic: 0.2, time: 0.1 };

/** From here on two reports are shown as one another's possible duplicate: place and topic reach it, or the place and like words, or the grid with both. */
const threshold = 0.55;

/** Being in one grid says half of what being at one spot says. */
const gridShare = 0.5;

/** Addresses that share so much differ by a slip of the pen at most. */
const oneAddress = 0.9;

/** Addresses that share less, and both name a house, are two. */
const someAddress = 0.4;

const minuteMs = 60_000;
const spanMinutes = comparedDays * 24 * 60;

/** Compares two reports; the order of the two makes no difference. */
export function likeness(a: Report, b: Report): Likeness {
  const distance = a.point && b.point ? distanceMetres(a.point, b.point) : null;
  const sameGrid = a.grid !== null && a.grid === b.grid;
  const sameTopic = a.topic !== null && a.topic === b.topic && a.kind === b.kind;
  const words = Math.max(sharedPairs(a.title, b.title), sharedPairs(whole(a), whole(b)));
  const minutesApart = Math.round(Math.abs(a.at - b.at) / minuteMs);
  const address = sharedPairs(joined(a.address), joined(b.address));
  const place = placeLikeness(a, b, { distance, address });
  const time = Math.max(0, 1 - minutesApart / spanMinutes);
  const score =
    place === null || minutesApart > spanMinutes
      ? 0
      : weights.place * place + weights.words * words + weights.topic * Number(sameTopic) + weights.time * time;
  return { distance, address, sameGrid, sameTopic, words, minutesApart, score: Math.min(1, score) };
}

/** Whether two reports are alike enough to be shown to a person, who alone can tell whether they are one. */
export function isCandidate({ score }: Likeness): boolean {
  return score >= threshold;
}

const whole = ({ title, description }: Report) => `${title} ${description}`;

/**
 * From 0 to 1, or null where the two places are known to be different: like words about two places are two matters. One address
 * is one place, whatever the pins and grids say; else the pins tell, and where one is missing the grid and the address do.
 */
function placeLikeness(
  a: Report,
  b: Report,
  { distance, address }: Pick<Likeness, 'distance' | 'address'>,
): number | null {
  if (address >= oneAddress) return address;
  if (distance !== null) return distance < farMetres ? 1 - distance / farMetres : null;
  const areKnown = a.grid !== null && b.grid !== null;
  if (areKnown && a.grid !== b.grid) return null;
  if (areKnown) return Math.max(address, gridShare);
  return address < someAddress && isToldToTheHouse(a) && isToldToTheHouse(b) ? null : address;
}

const isToldToTheHouse = ({ address }: Report) => /\d/u.test(normalise(address));

/** Addresses are written with and without blanks. */
const joined = (address: string) => address.replaceAll(/\s+/gu, '');
