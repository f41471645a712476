import { findTopic, type Catalogue, type Route } from './catalogue.ts';
import type { CaseKind } from './kinds.ts';
import type { Line } from './lines.ts';
import type { AreaPath } from './place.ts';
import { workingInstant } from './reminders.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Where a case goes and who else is told of it, each with the area whose route says so; null where none does. */
export type Routed = { line: Line | null; unit: Destination | null; notify: Destination | null };
export type Destination = { unit: string; area: string };

/**
 * 流转: the routes of a topic and of its line in the areas around a place. The smallest area that names somebody decides, and in one area
 * the topic's own route before the line's; who handles and who is told are found apart. Total: a topic that nobody knows has no line.
 */
export function routed(
  catalogue: Catalogue,
  { kind, topic }: { kind: CaseKind; topic: string },
  { street, community, grid }: AreaPath,
): Routed {
  const line = findTopic(catalogue, kind, topic)?.line ?? null;
  const isFor = ({ of, code }: Route) => (of === 'line' ? code === line : of === kind && code === topic);
  const near = [grid, community, street].flatMap((area) => {
    const here = catalogue.routes.filter((route) => route.area === area && isFor(route));
    return here.toSorted((a, b) => Number(a.of === 'line') - Number(b.of === 'line'));
  });
  const first = (whom: 'unit' | 'notify'): Destination | null => {
    const [found] = near.flatMap(({ area, [whom]: unit }) => (unit === null ? [] : [{ unit, area }]));
    return found ?? null;
  };
  return { line, unit: first('unit'), notify: first('notify') };
}

/** That an office which does not hold a case is to know of it, told not before `tellAt` (epoch ms). */
export type Notice = { unit: string; tellAt: number };

/** The office that is to know of a case which has come to its topic at `at` (epoch ms), as the routes say; null where they name none. */
export function noticeOf(
  catalogue: Catalogue,
  { kind, topic, path }: { kind: CaseKind; topic: string; path: AreaPath },
  calendar: WorkCalendar,
  at: number,
): Notice | null {
  const { line, notify } = routed(catalogue, { kind, topic }, path);
  return notify && { unit: notify.unit, tellAt: tellAt(line, calendar, at) };
}

/** From when on an office is told of a case: of an emergency at once, of anything else in working time. */
function tellAt(line: Line | null, calendar: WorkCalendar, at: number): number {
  return line === 'emergency' ? at : workingInstant(calendar, at);
}
