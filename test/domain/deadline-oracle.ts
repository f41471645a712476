/**
 * The brute-force oracle: walks from the start minute by minute and knows nothing of the engine but its types. Where a start or a pause lies inside a
 * minute, that minute is walked in pieces, so that nothing changes within a piece. Slow and plain on purpose; keep it free of imports from the engine.
 */
import type { Budget } from '../../domain/budget.ts';
import type { Span, WorkCalendar } from '../../domain/work-calendar.ts';

export type Situation = {
  calendar: WorkCalendar;
  budget: Budget;
  start: number;
  pauses: (readonly [from: number, to: number | null])[];
};

/** 'later' = not within the days that the oracle walks. */
export type Answer = { dueAt: number; provisional: boolean } | 'never' | 'later';

type Piece = {
  from: number;
  to: number;
  date: string;
  working: boolean;
  running: boolean;
  close: boolean;
  midnight: boolean;
  runsAtEnd: boolean;
};

const walkedDays = 60;
const none: Situation['pauses'] = [];
export const lastWalked = (start: number) => start + walkedDays * 86_400_000;

export function bruteDeadline({ calendar, budget, start, pauses }: Situation): Answer {
  const { unit } = budget;
  const unitMs = unit.endsWith('_minute') ? 60_000 : 3_600_000;
  let left = unit.endsWith('_day') ? budget.budget : Math.round(budget.budget * unitMs);
  let provisional = false;
  let due: number | null = null;
  const startDate = dateOf(calendar, start);
  let consulted = '';
  const consult = (date: string) => {
    if (date === consulted) return;
    consulted = date;
    if (date < calendar.coverage.from || date > calendar.coverage.to) provisional = true;
  };
  const end = walk({ calendar, start, pauses }, (piece) => {
    if (unit === 'working_day') {
      if (piece.date === startDate) return false;
      consult(piece.date);
      if (piece.close && piece.runsAtEnd) left -= 1;
      if (left === 0) due = piece.to;
    } else if (unit === 'calendar_day') {
      if (piece.date === startDate || !piece.midnight || !piece.runsAtEnd) return false;
      left -= 1;
      if (left > 0) return false;
      consult(piece.date);
      if (spansOfDate(calendar, piece.date).length > 0) due = piece.to;
    } else {
      const worksOnly = unit.startsWith('working');
      if (worksOnly) consult(piece.date);
      if (!piece.running || (worksOnly && !piece.working)) return false;
      const length = piece.to - piece.from;
      if (length >= left) due = piece.from + left;
      left -= length;
    }
    return due !== null;
  });
  return due === null ? end : { dueAt: due, provisional };
}

/** Working (or any) milliseconds in which the clock ran until `until`. */
export function bruteRunningTime({ calendar, start, pauses }: Situation, worksOnly: boolean, until: number): number {
  let sum = 0;
  walk({ calendar, start, pauses }, (piece) => {
    if (piece.from >= until) return true;
    if (piece.running && (piece.working || !worksOnly)) sum += Math.min(piece.to, until) - piece.from;
    return false;
  });
  return sum;
}

/** The days of a day unit that are used up by `until`. */
export function bruteDays({ calendar, start, pauses, budget }: Situation, until: number): number {
  let days = 0;
  const startDate = dateOf(calendar, start);
  walk({ calendar, start, pauses }, (piece) => {
    if (piece.to > until) return true;
    const closes = budget.unit === 'working_day' ? piece.close : piece.midnight;
    if (piece.date !== startDate && closes && piece.runsAtEnd) days += 1;
    return false;
  });
  return days;
}

/** The first instant by which `amount` running milliseconds have passed. */
export function bruteInstant(
  { calendar, start, pauses }: Situation,
  worksOnly: boolean,
  amount: number,
): number | null {
  let left = amount;
  let instant: number | null = null;
  walk({ calendar, start, pauses }, (piece) => {
    if (!piece.running || (worksOnly && !piece.working)) return false;
    if (piece.to - piece.from >= left) instant = piece.from + left;
    left -= piece.to - piece.from;
    return instant !== null;
  });
  return instant;
}

/** Shows every piece to the visitor until it has seen enough; otherwise says why the walk ended. The piece is one object, written anew for each minute,
 * and the minutes of a date are looked up in a list of its working ones, because tens of thousands of walks must not take minutes. */
function walk(
  { calendar, start, pauses }: Omit<Situation, 'budget'>,
  enough: (piece: Piece) => boolean,
): 'never' | 'later' {
  const offset = calendar.utcOffsetMinutes * 60_000;
  const edges = pauses.flatMap(([from, to]) => (to === null ? [from] : [from, to]));
  // After the last of them nothing but an endless pause can stop the clock.
  const lastEdge = Math.max(-Infinity, ...edges);
  const endless = pauses.some(([, to]) => to === null);
  let midnightAt = -Infinity;
  let works = new Uint8Array(1440);
  let closing = -1;
  const end = lastWalked(start);
  let minuteEnd = Math.floor(start / 60_000) * 60_000 + 60_000;
  const piece: Piece = {
    from: start,
    to: start,
    date: '',
    working: false,
    running: true,
    close: false,
    midnight: false,
    runsAtEnd: true,
  };
  for (let from = start; from < end;) {
    let to = minuteEnd;
    if (from < lastEdge) for (const edge of edges) if (edge > from && edge < to) to = edge;
    if (from >= midnightAt + 86_400_000) {
      piece.date = dateOf(calendar, from);
      midnightAt = Date.parse(`${piece.date}T00:00:00Z`) - offset;
      const spans = spansOfDate(calendar, piece.date);
      works = new Uint8Array(1440);
      for (const span of spans) works.fill(1, span[0], span[1]);
      closing = spans.at(-1)?.[1] ?? -1;
    }
    const endMinute = (to - midnightAt) / 60_000;
    piece.from = from;
    piece.to = to;
    piece.working = works[Math.floor((from - midnightAt) / 60_000)] === 1;
    piece.close = endMinute === closing;
    piece.midnight = endMinute === 1440;
    piece.running = true;
    piece.runsAtEnd = true;
    if (from >= lastEdge && endless) return 'never';
    for (const pause of from < lastEdge ? pauses : none) {
      const pauseEnd = pause[1] ?? Infinity;
      if (from >= pause[0] && pauseEnd === Infinity) return 'never';
      if (from >= pause[0] && from < pauseEnd) piece.running = false;
      if (to > pause[0] && to <= pauseEnd) piece.runsAtEnd = false;
    }
    if (enough(piece)) return 'later';
    from = to;
    if (to === minuteEnd) minuteEnd += 60_000;
  }
  return 'later';
}

function dateOf(calendar: WorkCalendar, instant: number): string {
  return new Date(instant + calendar.utcOffsetMinutes * 60_000).toISOString().slice(0, 10);
}

function spansOfDate(calendar: WorkCalendar, date: string): readonly Span[] {
  const dayOfWeek = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  const usual = calendar.weeks.find((week) => week.season === undefined)!;
  if (date < calendar.coverage.from || date > calendar.coverage.to) return dayOfWeek < 5 ? usual.days[dayOfWeek]! : [];
  const monthAndDay = date.slice(5);
  const seasonal = calendar.weeks.find(({ season }) => {
    if (season === undefined) return false;
    if (season.from <= season.to) return season.from <= monthAndDay && monthAndDay <= season.to;
    return season.from <= monthAndDay || monthAndDay <= season.to;
  });
  const week = seasonal ?? usual;
  if (calendar.work.some((make) => make[0] === date)) return week.days[0]!;
  if (calendar.off.some((holiday) => holiday[0] <= date && date <= holiday[1])) return [];
  return week.days[dayOfWeek]!;
}
