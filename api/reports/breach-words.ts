import { clockWord } from '../texts/clock-word.ts';
import type { Texts } from '../texts/texts.ts';
import type { BreachItemView } from './schema.ts';

type Stood = Pick<BreachItemView, 'pauses' | 'extensions' | 'cards'>;
type ReadMoment = (instant: string) => string;

/** When a missed clock stood still, what was granted on top, and its cards: a line each, with instants as `moment` writes them. */
export function stoodWords({ pauses, extensions, cards }: Stood, { nouns }: Texts, moment: ReadMoment) {
  return {
    pauses: pauses.map(({ from, to }) => `${moment(from)} – ${to === null ? '' : moment(to)}`),
    extensions: extensions.map(({ at, days }) => nouns.extended(days, moment(at))),
    cards: cards.map(({ n, colour, issuedAt }) => `${nouns.cardColours[colour]} ${n} ${moment(issuedAt)}`),
  };
}

/** Of which clock a line of a report tells, and whose it was: number, title, clock, level, unit and person. */
export function subjectCells({ number, case: about, kind, level, holder }: BreachItemView, { nouns }: Texts): string[] {
  return [
    number,
    about.title,
    clockWord(nouns, kind),
    level === null ? '' : nouns.levels[level],
    holder?.unit.name ?? '',
    holder?.person?.name ?? '',
  ];
}
