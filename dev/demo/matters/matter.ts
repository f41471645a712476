import type { CaseKind, Track } from '../../../domain/kinds.ts';

/** What a case of the demo is about, in the words of those who bring and handle it. */
export type Matter = {
  kind: CaseKind;
  topic: string;
  track?: Track;
  title: string;
  description: string;
  /** What was done in the end, for the record and, in the same words, for the reporter. */
  result: string;
  /** What a level had tried before it handed the case up. */
  tried: readonly [string, ...string[]];
  /** Found on a round by the grid worker: there is no reporter. */
  patrol?: true;
  /** Small enough for the grid worker to settle at once. */
  isSmall?: true;
  indoors?: true;
};
