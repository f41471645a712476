import type { NewCase } from '../../database/new-case.ts';
import { drawStart } from './ages.ts';
import { assemble } from './assembly.ts';
import { grids } from './grids.ts';
import { live, type Life } from './life.ts';
import { disputes } from './matters/disputes.ts';
import { hazards } from './matters/hazards.ts';
import type { Matter } from './matters/matter.ts';
import { blockedDrain, requests } from './matters/requests.ts';
import { plots } from './plots.ts';
import { drawFrom, type Draw } from './random.ts';
import { drawReport, type Report } from './report.ts';
import { residents } from './residents.ts';
import { isAsWanted, suits } from './scene.ts';
import { caseCount, scenes, type Scene } from './scenes.ts';
import { stepsOf } from './steps.ts';
import { tellStories } from './stories/stories.ts';

const matters = [...requests, ...hazards, ...disputes];
/** How many beginnings of a matter are tried before another matter is. */
const attempts = 40;

/** About 200 lives that at `now` (epoch ms) have come where a street's board wants them, in the order of registration. */
export function demoCases(now: number): NewCase[] {
  // Each scene draws for itself, so that another count of one changes nothing in the others.
  const staged = scenes.flatMap((scene, nth) =>
    Array.from({ length: scene.count }, (_, index) => stage(scene, drawFrom(20 * nth + index + 1), now)),
  );
  const stories = tellStories(now);
  const rest = caseCount - staged.length - stories.length - 1;
  const cases = [
    stageDrain(now),
    ...stories,
    ...staged,
    ...Array.from({ length: rest }, (_, index) => solveOnSpot(drawFrom(1000 + index), now)),
  ];
  return cases.toSorted((a, b) => startOf(a) - startOf(b));
}

function stage(scene: Scene, draw: Draw, now: number): NewCase {
  const { desk } = scene;
  const near = grids.filter(({ code }) => code.startsWith(desk ?? ''));
  const grid = draw.pick(near).code;
  for (const matter of draw.shuffle(matters.filter((candidate) => suits(candidate, scene)))) {
    const report = drawReport(matter, { grid, desk, onSpot: false }, draw);
    const life = findLife(report, scene, { grid, matter }, draw, now);
    if (life) return assemble(report, life, draw.bytes(16));
  }
  throw new Error(`no life of the demo comes to ${JSON.stringify(scene)}`);
}

/** No life is forced where it is wanted: one that began at another time is lived until one has come there. */
function findLife(
  { registration, details, isRushed }: Report,
  scene: Scene,
  { grid, matter }: { grid: string; matter: Matter },
  draw: Draw,
  now: number,
): Life | null {
  // Rounds are made by day, whatever they find.
  const atAnyHour = isRushed && details.channel !== 'patrol';
  for (let attempt = 0; attempt < attempts; attempt++) {
    const at = drawStart(now, scene.daysAgo ?? [0.004, 12], atAnyHour, draw);
    const steps = plots[scene.plot](stepsOf(matter, draw, isRushed), { grid, department: departmentFor(matter) });
    const life = live(registration, steps, at, now);
    if (life && isAsWanted(life.state, scene, now)) return life;
  }
  return null;
}

function solveOnSpot(draw: Draw, now: number): NewCase {
  const matter = draw.pick(matters.filter(({ isSmall }) => isSmall));
  const report = drawReport(matter, { grid: draw.pick(grids).code, onSpot: true }, draw);
  return begin(report, drawStart(now, [draw.between(0.01, 25), 30], false, draw), draw, now);
}

/** Aunt Chen tells the grid worker of her lane about the drain (S0-1), less than an hour ago or last evening. */
function stageDrain(now: number): NewCase {
  const draw = drawFrom(0);
  const { details, ...report } = drawReport(blockedDrain, { grid: 'YX-01-01', onSpot: false }, draw);
  const { name, phone, address } = residents['aunt-chen'];
  const told = {
    registration: { ...report.registration, reporter: 'named' as const },
    details: { ...details, title: blockedDrain.title, address, channel: 'in_person', reporter: { name, phone } },
  };
  return begin(told, drawStart(now, [0.01, 0.03], false, draw), draw, now);
}

function begin(report: Omit<Report, 'isRushed'>, at: number, draw: Draw, now: number): NewCase {
  const life = live(report.registration, [], at, now);
  if (!life) throw new Error(`the domain refuses to register ${report.details.title}`);
  return assemble(report, life, draw.bytes(16));
}

function departmentFor({ topic }: Matter): string {
  if (/property|petition|help|housing/.test(topic)) return 'YX-D-HOUSING';
  return /report|zombie|dog|fire|noise|parking/.test(topic) ? 'YX-D-POLICE' : 'YX-D-URBAN';
}

function startOf({ events: [first] }: NewCase): number {
  return first?.at ?? 0;
}
