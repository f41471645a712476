import type { BreachFilters } from '../../database/breach-filters.ts';
import type { Group, GroupBy } from '../../database/breach-totals.ts';
import { findTopic, firstCatalogue, type Catalogue } from '../../domain/catalogue.ts';
import { dayMs } from '../../domain/days.ts';
import { mondayOf, readWeek } from '../../domain/iso-weeks.ts';
import { caseKinds } from '../../domain/kinds.ts';
import { levels, type Level } from '../../domain/levels.ts';
import type { Language } from '../texts/language.ts';
import { textsIn } from '../texts/texts.ts';

// No group has another key than the weeks that the database itself has named.
const firstWeek = { year: 1970, week: 1 };

/** A report narrowed to one of its groups, so that the numbers of the group are the totals of that report. */
export function filtersOfGroup(filters: BreachFilters, groupBy: GroupBy, key: string): BreachFilters {
  switch (groupBy) {
    case 'unit':
      return { ...filters, heldBy: key };
    case 'level':
      return { ...filters, heldAt: levelOf(key) };
    case 'topic': {
      const [kind, topic] = key.split('/');
      return { ...filters, kind: caseKinds.find((known) => known === kind), topic };
    }
    case 'week': {
      const monday = mondayOf(readWeek(key) ?? firstWeek);
      // What is due at 24:00 on Sunday belongs to the week that ends then, so a week begins a moment after midnight.
      const [from, to] = [monday + 1, monday + 7 * dayMs + 1];
      return { ...filters, from: Math.max(filters.from, from), to: Math.min(filters.to, to) };
    }
  }
}

/** A group's name for people; weeks are named by their key. */
export function nameOfGroup(
  groupBy: GroupBy,
  { key, name }: Group,
  language: Language,
  { topics }: Pick<Catalogue, 'topics'> = firstCatalogue,
): string {
  switch (groupBy) {
    case 'unit':
      return name ?? key;
    case 'level':
      return textsIn(language).nouns.levels[levelOf(key)];
    case 'topic': {
      const [kind = '', topic = ''] = key.split('/');
      const known = caseKinds.find((one) => one === kind);
      return (known && findTopic({ topics }, known, topic)?.[language]) ?? key;
    }
    case 'week':
      return key;
  }
}

function levelOf(key: string): Level {
  return levels.find((level) => level === key) ?? 'street';
}
