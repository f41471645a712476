import type { NewCase } from '../../../database/new-case.ts';
import { cn2026 } from '../../../domain/calendars/cn-2026.ts';
import type { CaseState } from '../../../domain/case.ts';
import type { EventText } from '../../../domain/case-events.ts';
import type { PersonRef, VerbArgs } from '../../../domain/commands.ts';
import { dayMs, minuteMs } from '../../../domain/days.ts';
import { partyId } from '../../../domain/mediation-events.ts';
import { bindRow } from '../../../domain/policy.ts';
import { ordinance5wd } from '../../../domain/policies/ordinance-5wd.ts';
import { instantOn, localDay } from '../../../domain/work-calendar.ts';
import { by } from '../actors.ts';
import { assemble } from '../assembly.ts';
import { pointOf } from '../boundaries.ts';
import { people, type DemoPerson } from '../cast.ts';
import { lastWaking, nextWaking } from '../hours.ts';
import { live, type Step } from '../life.ts';
import type { Matter } from '../matters/matter.ts';
import { drawFrom } from '../random.ts';
import type { Report } from '../report.ts';
import type { Resident } from '../residents.ts';
import { refOf } from '../street.ts';

type When = Step['at'];

/** Times for the steps of a story: so many minutes after what happened last, or so many days before now, and never at night. `on`: an hour of the day so many days ahead (epoch ms). */
export type Times = {
  now: number;
  after: (from: number, to: number) => When;
  ago: (days: number) => When;
  on: (days: number, hour: number) => number;
};

/** A case that is told word for word, so that every screen has something to show. `desk`: the place is known to the street only. `against`: the other side of a dispute. */
export type Story = {
  seed: number;
  matter: Matter;
  grid: string;
  desk?: string;
  address: string;
  channel: string;
  by: string;
  reporter: Resident;
  against?: Resident;
  daysAgo: number;
  steps: (times: Times) => readonly Step[];
};

export function tell(story: Story, now: number): NewCase {
  const draw = drawFrom(story.seed);
  const at = lastWaking(Math.floor(now - story.daysAgo * dayMs), draw);
  const times: Times = {
    now,
    after(from, to) {
      const wait = Math.round(draw.between(from, to) * minuteMs);
      return ({ lastAt }) => nextWaking(lastAt + wait, draw);
    },
    ago: (days) => () => nextWaking(Math.floor(now - days * dayMs), draw),
    on: (days, hour) => instantOn(cn2026, localDay(cn2026, now) + days, hour * 60),
  };
  const report = reportOf(story);
  const life = live(report.registration, story.steps(times), at, now);
  if (!life) throw new Error(`the domain refuses a step of ${story.matter.title}`);
  return assemble(report, life, drawFrom(story.seed).bytes(16));
}

/** Somebody of the cast does something. */
export function does(
  at: When,
  username: string,
  asked: VerbArgs | ((state: CaseState, at: number) => VerbArgs),
  text?: EventText,
): Step {
  const actor = by(personOf(username));
  return {
    at,
    move: (state, then) => ({
      ...(typeof asked === 'function' ? asked(state, then) : asked),
      by: actor,
      ...(text && { text }),
    }),
  };
}

function personOf(username: string): DemoPerson {
  const person = people.find((candidate) => candidate.username === username);
  if (!person) throw new Error(`the demo street has nobody called ${username}`);
  return person;
}

/** The same as a command names a member of a committee. */
export function member(username: string): PersonRef {
  const { id, post } = personOf(username);
  return { id, units: [post.unit] };
}

function reportOf({ matter, grid, desk, address, channel, by: teller, reporter, against }: Story): Report {
  const { kind, topic, track = 'fast', title, description } = matter;
  const row = bindRow(ordinance5wd, { kind, topic, track });
  const unit = refOf(desk ?? grid);
  const sides = against && [
    { ...reporter, side: '申请人' },
    { ...against, side: '被申请人' },
  ];
  return {
    details: {
      title,
      description,
      address,
      channel,
      ...(!desk && pointOf(grid, address)),
      reporter,
      ...(sides && { parties: sides }),
    },
    registration: {
      id: 'demo:0',
      by: by(personOf(teller)),
      kind,
      topic,
      track,
      path: unit.path,
      unit,
      reporter: 'named',
      rules: row && { row, calendar: cn2026 },
      ...(sides && { parties: sides.map((_, index) => ({ id: partyId(index + 1) })) }),
    },
    isRushed: false,
  };
}
