import type { CaseFilters } from '../../database/case-filters.ts';
import type { Window } from '../../database/figures.ts';
import { dayMs } from '../../domain/days.ts';
import { mondayOf, readWeek } from '../../domain/iso-weeks.ts';
import { caseKinds } from '../../domain/kinds.ts';
import { topics } from '../../domain/topics.ts';
import { readMoment } from '../lists/moments.ts';
import type { Language } from '../texts/language.ts';

export type RateGrouping = 'unit' | 'topic' | 'week' | 'month';

/** One group of a report: what it is about, and which week or month. Its numbers are those of a report that asks for just this. */
export function groupOf(about: CaseFilters, groupBy: RateGrouping, key: string): { about: CaseFilters; part?: Window } {
  switch (groupBy) {
    case 'unit':
      return { about: { ...about, holder: key } };
    case 'topic':
      return { about: { ...about, ...topicOf(key) } };
    case 'week':
      return { about, part: weekAround(key) };
    case 'month':
      return { about, part: monthAround(key) };
  }
}

/** `dispute/property` as filters. */
export function topicOf(key: string): Pick<CaseFilters, 'kind' | 'topic'> {
  const [kind, topic] = key.split('/');
  return { kind: caseKinds.find((known) => known === kind), topic };
}

/** What people call `dispute/property`. */
export function topicName(key: string, language: Language): string {
  const [kind = '', topic = ''] = key.split('/');
  const label = (topics as Record<string, Record<string, Record<Language, string>>>)[kind]?.[topic];
  return label?.[language] ?? key;
}

function weekAround(key: string): Window {
  const week = readWeek(key);
  const monday = week ? mondayOf(week) : 0;
  return { from: monday, to: monday + 7 * dayMs };
}

function monthAround(month: string): Window {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return { from: readMoment(`${month}-01`), to: readMoment(`${next}-01`) };
}
