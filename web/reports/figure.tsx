import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';

const pages = [
  ['/api/v1/cases', '/board'],
  ['/api/v1/reports/breaches', '/reports/breaches'],
] as const;

/** The page that shows a list of the API: its filters are those of the page. */
function pageOf(list: string): string {
  const [path = '', query] = list.split('?');
  const page = pages.find(([known]) => known === path)?.[1] ?? path;
  return query === undefined ? page : `${page}?${query}`;
}

/** A number of a report, and the way to the list that makes it up. */
export function Figure({ value, list, says }: { value: number | string; list: string; says: string }) {
  const { history } = useRouter();
  const href = pageOf(list);
  const open = (event: MouseEvent) => {
    // With a modifier it opens as any link does, in a tab of its own.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    history.push(href);
  };
  return (
    <a href={href} className="figure" aria-label={`${says} ${value}`} onClick={open}>
      {value}
    </a>
  );
}
