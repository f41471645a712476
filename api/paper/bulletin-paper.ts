import type { BulletinView } from '../bulletins/schema.ts';
import type { Language } from '../texts/language.ts';
import { textsIn } from '../texts/texts.ts';
import type { BulletinPagesView } from './page-schema.ts';
import { momentWords, paperWords } from './words.ts';

/** The weekly bulletin as its pages say it. What stands still is marked by a word, because print has no colours. */
export function bulletinPaper(bulletin: BulletinView, language: Language): BulletinPagesView {
  const words = paperWords(language);
  const { statuses } = textsIn(language).nouns;
  const { year, week, street, from, to, publishedAt, items, acknowledgedBy } = bulletin;
  const state = (item: BulletinView['items'][number]) =>
    item.ended ? statuses[item.ended] : item.idle ? words.idle : words.goesOn;
  return {
    page: [...words.page],
    title: words.bulletin,
    subtitle: `${street.name}    ${words.week(year, week)}    ${words.window(momentWords(from), momentWords(to))}    ${words.published(momentWords(publishedAt))}`,
    totals: {
      heads: [...words.bulletinTotals],
      rows: [
        (['opened', 'closed', 'endedOtherwise', 'carriedOver', 'idle'] as const).map((name) => String(bulletin[name])),
      ],
    },
    items: {
      heads: words.bulletinItems.split(','),
      rows: items.map((item) => [
        item.case.number,
        item.place.name,
        item.holder.name,
        momentWords(item.registeredAt),
        state(item),
        `${momentWords(item.last.at)} ${item.last.text}`,
      ]),
    },
    note: words.complete(items.length),
    taken: words.taken,
    signatures: acknowledgedBy.map(({ name, unit, at }) => `${unit.name} ${name} ${momentWords(at)}`),
  };
}
