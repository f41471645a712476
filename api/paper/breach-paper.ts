import type { BreachFilters } from '../../database/breach-filters.ts';
import type { Group, Lateness, Totals } from '../../database/breach-totals.ts';
import { levels } from '../../domain/levels.ts';
import { instantText } from '../cases/instants.ts';
import { earliest, latest } from '../lists/moments.ts';
import { nameOfGroup } from '../reports/groups.ts';
import { viewLateness } from '../reports/breach-view.ts';
import { stoodWords, subjectCells } from '../reports/breach-words.ts';
import type { BreachItemView } from '../reports/schema.ts';
import type { Language } from '../texts/language.ts';
import { textsIn } from '../texts/texts.ts';
import type { BreachPagesView } from './page-schema.ts';
import { durationWords, latenessWords, momentWords, paperWords, type PaperWords } from './words.ts';

/** Most missed clocks on paper: some thirty pages, more than anybody reads; the tables have all. */
export const mostOnPaper = 1_000;

type Report = {
  filters: BreachFilters;
  totals: Totals;
  groups: readonly Group[];
  lateness: Lateness | null;
  items: readonly BreachItemView[];
};

/** The breach report as its pages say it, made at `now` (epoch ms). */
export function breachPaper(
  { filters, totals, groups, lateness, items }: Report,
  language: Language,
  now: number,
): BreachPagesView {
  const words = paperWords(language);
  return {
    page: [...words.page],
    title: words.breaches,
    subtitle: `${windowWords(filters, words)}    ${words.made(momentWords(instantText(now)))}`,
    totals: {
      heads: [...words.totals],
      rows: [
        [...numbers(totals, ['registered', 'closed', 'due', 'listed', 'onTime', 'extended', 'breached']), rate(totals)],
      ],
    },
    groups: {
      heads: [...words.byLevel],
      rows: groups
        .toSorted(byLevel)
        .map((group) => [
          nameOfGroup('level', group, language),
          ...numbers(group, ['registered', 'closed', 'due', 'onTime', 'extended', 'breached']),
          rate(group),
        ]),
    },
    items: { heads: words.items.split(','), rows: items.map((item) => lineOf(item, words, language)) },
    note: totals.breached > items.length ? words.cut(items.length) : words.complete(items.length),
    lateness: lateness ? latenessWords(viewLateness(lateness), words) : '',
  };
}

/** As a case climbs, and not by the alphabet of the codes. */
const byLevel = (a: Group, b: Group) => rankOf(a) - rankOf(b);
const rankOf = ({ key }: Group) => levels.findIndex((level) => level === key);

function windowWords({ from, to }: BreachFilters, words: PaperWords): string {
  if (from === earliest && to === latest) return words.always;
  const said = (at: number, open: number) => (at === open ? '…' : momentWords(instantText(at)));
  return words.window(said(from, earliest), said(to, latest));
}

function lineOf(item: BreachItemView, words: PaperWords, language: Language): string[] {
  const texts = textsIn(language);
  const { nouns } = texts;
  const { pauses, extensions, cards } = stoodWords(item, texts, momentWords);
  return [
    ...subjectCells(item, texts),
    momentWords(item.dueAt),
    durationWords(item.lateBy, words),
    levels.map((level) => `${nouns.levels[level]} ${durationWords(item.heldByLevel[level], words)}`).join('\n'),
    [...pauses.map((pause) => `${words.pause} ${pause}`), ...extensions, ...cards].join('\n'),
    `${item.policy}\n${item.source}`,
  ];
}

function numbers(totals: Totals, names: readonly Exclude<keyof Totals, 'onTimeRate'>[]): string[] {
  return names.map((name) => String(totals[name]));
}

/** With what it was divided by: 100 % of two cases is not 100 % of two hundred. */
function rate({ onTimeRate, onTime, n }: Totals): string {
  return onTimeRate === null ? '–' : `${(onTimeRate * 100).toFixed(1)} % (${onTime}/${n})`;
}
