import type { Table } from '../paper/table.ts';
import type { Language } from '../texts/language.ts';
import type { PoliceReportView } from './police-schema.ts';
import type { HotReportView, RateReportView, ReworkReportView, SourceReportView } from './rate-schema.ts';
import { reportWords } from './report-words.ts';

/** A share to three places after the point, and a dash where there is nothing to divide by. */
const number = (value: number | null) => (value === null ? '—' : value.toFixed(3));

export function rateTable(report: RateReportView, language: Language): Table {
  const { rates: names, exclusions, all, heads } = reportWords[language];
  const parts = [{ name: all, ...report }, ...report.groups];
  return {
    name: 'rates',
    heads: heads.rates.split(','),
    rows: parts.flatMap(({ name, composite, rates }) => [
      [name, names.composite, number(composite), '', '', ''],
      ...rates.map(({ id, value, numerator, denominator, excluded }) => [
        name,
        names[id],
        number(value),
        String(numerator.count),
        String(denominator.count),
        excluded.map(({ why, count }) => `${exclusions[why]} ${count}`).join('; '),
      ]),
    ]),
  };
}

export function sourceTable(
  { items, proactive, foundByGrid, registered }: SourceReportView,
  language: Language,
): Table {
  const { all, rates, foundByGrid: byGrid, heads } = reportWords[language];
  return {
    name: 'sources',
    heads: heads.sources.split(','),
    rows: [
      ...items.map(({ name, count, share }) => [name, String(count), number(share)]),
      [all, String(registered.count), number(registered.count > 0 ? 1 : null)],
      [rates.proactive, String(proactive.count), number(proactive.value)],
      [byGrid, String(foundByGrid.count), number(foundByGrid.value)],
    ],
  };
}

export function hotTable({ registered, topics, places }: HotReportView, language: Language): Table {
  const { all, topic, place, heads } = reportWords[language];
  const lines = [
    { kind: all, name: '', ...registered },
    ...topics.map((line) => ({ kind: topic, ...line })),
    ...places.map((line) => ({ kind: place, ...line })),
  ];
  return {
    name: 'hot',
    heads: heads.hot.split(','),
    rows: lines.map(({ kind, name, now, before, change }) => [
      kind,
      name,
      String(now.count),
      String(before.count),
      number(change),
    ]),
  };
}

export function reworkTable({ started, open, causes }: ReworkReportView, language: Language): Table {
  const words = reportWords[language];
  return {
    name: 'rework',
    heads: words.heads.rework.split(','),
    rows: [
      ...causes.map(({ name, count }) => [name, String(count)]),
      [words.started, String(started.count)],
      [words.open, String(open.count)],
    ],
  };
}

/** The grids where the police was called, and the sum of all, which also has the cases whose grid is not known. */
export function policeTable({ grids, ...all }: PoliceReportView, language: Language): Table {
  const words = reportWords[language];
  const minutes = (value: number | null) => (value === null ? '—' : String(value));
  return {
    name: 'police',
    heads: words.heads.police.split(','),
    rows: [...grids, { name: words.all, ...all }].map(({ name, called, arrived, average, median, longest }) => [
      name,
      String(called.count),
      String(arrived.count),
      ...[average, median, longest].map(minutes),
    ]),
  };
}
