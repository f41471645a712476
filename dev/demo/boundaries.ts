import type { Boundary } from '../../database/entities/unit.ts';
import { grids } from './grids.ts';
import { drawFrom } from './random.ts';

type Point = [lng: number, lat: number];

/** At sea, so that nobody's real street is meant. */
const [west, south] = [123.5, 30.2];
const [width, height] = [0.034, 0.024];
/** Rows of grids from north to south, two to a community: how many lie side by side in each. */
const rows = [4, 3, 3, 3, 4, 3] as const;
/** Divides by every number of grids in a row, so that neighbours share their corners. */
const steps = 12;

/** A crossing of the net from which the grids are cut; bent, because no street is a chessboard. */
function crossing(step: number, line: number): Point {
  const lean = 0.35 * Math.sin(step * 1.7 + line * 2.3);
  const bow = 0.3 * Math.sin(step * 0.9 + line);
  return [
    west + (width * (step + lean)) / steps,
    south + height * (1 - (line + bow * (line === 0 || line === rows.length ? 0.5 : 1)) / rows.length),
  ];
}

type Cell = { line: number; from: number; to: number };

const cells = rows.flatMap((count, line) =>
  Array.from({ length: count }, (_, place): Cell => {
    const span = steps / count;
    return { line, from: place * span, to: (place + 1) * span };
  }),
);

/** The cell of a grid: they are laid out in the order of their codes. */
function cellOf(code: string): Cell {
  const cell = cells[grids.findIndex((grid) => grid.code === code)];
  if (!cell) throw new Error(`the demo street has drawn no grid ${code}`);
  return cell;
}

/** Where a grid of the demo street lies, or null for any other unit. */
export function boundaryOf(code: string): Boundary | null {
  if (!grids.some((grid) => grid.code === code)) return null;
  const { line, from, to } = cellOf(code);
  const along = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const ring = [
    ...along.map((step) => crossing(step, line)),
    ...along.toReversed().map((step) => crossing(step, line + 1)),
    crossing(from, line),
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

/** Where in its grid an address lies: the same address, the same point. */
export function pointOf(code: string, address: string): { lng: number; lat: number } {
  const { line, from, to } = cellOf(code);
  const seed = Array.from(address).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7);
  const draw = drawFrom(seed);
  // Away from the edges, which are bent.
  const [across, down] = [draw.between(0.15, 0.85), draw.between(0.35, 0.65)];
  const step = Math.min(from + Math.floor(across * (to - from)), to - 1);
  const rest = from + across * (to - from) - step;
  const edge = (at: number) => between(crossing(step, at), crossing(step + 1, at), rest);
  const [lng, lat] = between(edge(line), edge(line + 1), down);
  return { lng, lat };
}

function between([x, y]: Point, [toX, toY]: Point, share: number): Point {
  return [x + (toX - x) * share, y + (toY - y) * share];
}
