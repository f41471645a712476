import type { Catalogue } from './catalogue.ts';
import type { Policy, PolicyRow } from './policy.ts';
import { pointerPart } from './shape.ts';
import type { PublicationFault } from './publication-faults.ts';

/** Ids of rows and names of milestones that are given twice, and milestones that wait for one that is not reached before them. */
export function referenceFaults({ rows }: Policy): PublicationFault[] {
  return [
    ...repeats(rows.map(({ id }) => id)).map((n) => namedTwice(`/rows/${n}/id`, rows[n]?.id)),
    ...rows.flatMap(({ milestones = [] }, n) => {
      const names = milestones.map(({ name }) => name);
      const twice = repeats(names).map((m) => namedTwice(`/rows/${n}/milestones/${m}/name`, names[m]));
      const lost = milestones.flatMap(({ after }, m): PublicationFault[] =>
        after === undefined || names.slice(0, m).includes(after)
          ? []
          : [{ fault: 'unknown_milestone', at: `/rows/${n}/milestones/${m}/after`, facts: { name: after } }],
      );
      return [...twice, ...lost];
    }),
  ];
}

/** Reasons for listing that the catalogue does not have. */
export function unknownReasons(
  { rows }: Policy,
  { listingReasons }: Pick<Catalogue, 'listingReasons'>,
): PublicationFault[] {
  const codes = listingReasons.map(({ code }) => code);
  return rows.flatMap(({ pause }, n) =>
    (pause?.listing ?? []).flatMap((reason, m): PublicationFault[] =>
      // What could not be read is empty, and was reported.
      reason === '' || codes.includes(reason)
        ? []
        : [{ fault: 'not_one_of', at: `/rows/${n}/pause/listing/${m}`, facts: { words: codes.join(', ') } }],
    ),
  );
}

/** Numbers without the source that sla.md asks of each. */
export function missingSources({ rows, fixed }: Policy): PublicationFault[] {
  const { sources, ...clocks } = fixed;
  const ofFixed = Object.entries(clocks).flatMap(([name, value]) =>
    typeof value === 'object' && !Array.isArray(value) ? Object.keys(value).map((key) => `${name}.${key}`) : [name],
  );
  return [
    ...rows.flatMap((row, n) => without(row.sources, numbersOf(row), `/rows/${n}/sources`)),
    ...without(sources, ofFixed, '/fixed/sources'),
  ];
}

function numbersOf({ contact, holding, milestones = [] }: PolicyRow): string[] {
  return [
    'accept',
    ...(contact === undefined ? [] : ['contact']),
    ...(holding ? ['holding.grid', 'holding.community'] : []),
    'resolve',
    ...milestones.map(({ name }) => `milestones.${name}`),
  ];
}

function without(sources: Readonly<Record<string, string>>, fields: readonly string[], at: string): PublicationFault[] {
  return fields
    .filter((field) => !Object.hasOwn(sources, field) || sources[field]?.trim() === '')
    .map((field) => ({ fault: 'source_missing', at: `${at}/${pointerPart(field)}`, facts: { field } }));
}

function repeats(names: readonly string[]): number[] {
  return names.flatMap((name, n) => (name !== '' && names.indexOf(name) < n ? [n] : []));
}

function namedTwice(at: string, name = ''): PublicationFault {
  return { fault: 'named_twice', at, facts: { name } };
}
