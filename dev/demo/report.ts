import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import type { CaseDetails } from '../../database/new-case.ts';
import { partyId } from '../../domain/mediation-events.ts';
import { bindRow } from '../../domain/policy.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import type { Registration } from '../../domain/registration.ts';
import { by } from './actors.ts';
import { pointOf } from './boundaries.ts';
import { staffOf, type DemoPerson } from './cast.ts';
import { gridOf } from './grids.ts';
import type { Matter } from './matters/matter.ts';
import type { Draw } from './random.ts';
import { drawAddress, drawResident } from './residents.ts';
import { refOf } from './street.ts';
import { finishing } from './words.ts';

/** What was reported, by whom and where, before anybody has done anything about it. */
export type Report = {
  details: CaseDetails;
  registration: Registration;
  isRushed: boolean;
};

const fromGrid = ['in_person', 'wechat_group', 'grid_phone', 'visit', 'phone'] as const;
const atDesk = ['hotline_12345', 'phone', 'wechat_account', 'web'] as const;

type Reporter = NonNullable<CaseDetails['reporter']>;

/** Where it was taken in: in the grid, at the desk of a unit that does not know the grid, or by the grid and solved at once. */
export type Intake = { grid: string; desk?: string | undefined; onSpot: boolean };

export function drawReport(matter: Matter, { grid, desk, onSpot }: Intake, draw: Draw): Report {
  const { kind, topic, track = 'fast', title, description } = matter;
  const found = matter.patrol && !desk;
  const anonymous = !found && kind !== 'dispute' && draw.chance(0.1);
  const reporter = found ? null : drawReporter(anonymous, draw);
  const mode = anonymous ? 'anonymous' : reporter ? 'named' : 'none';
  const place = draw.pick(gridOf(grid).places);
  const address = drawAddress(draw, place, matter.indoors === true);
  const channel = found ? 'patrol' : desk ? draw.pick(atDesk) : draw.pick(fromGrid);
  const row = bindRow(ordinance5wd, { kind, topic, track });
  const unit = refOf(desk ?? grid);
  return {
    details: {
      title: `${place}${title}`,
      description,
      address,
      channel,
      // At a desk nobody has been there yet, with a telephone that knows where it is.
      ...(!desk && pointOf(grid, address)),
      ...(reporter && { reporter }),
      ...(kind === 'dispute' && { parties: drawParties(reporter, draw) }),
    },
    registration: {
      id: 'demo:0',
      by: by(registrarOf(unit.code, draw)),
      kind,
      topic,
      track,
      path: unit.path,
      unit,
      reporter: mode,
      rules: row && { row, calendar: cn2026 },
      ...(kind === 'dispute' && { parties: [1, 2].map((n) => ({ id: partyId(n) })) }),
      ...(onSpot && { onSpot: { text: finishing(matter, mode === 'named', draw) } }),
    },
    isRushed: row !== null && /e[mh]$/.test(row.accept),
  };
}

function drawReporter(anonymous: boolean, draw: Draw): Reporter {
  if (anonymous) return { anonymous };
  return { ...drawResident(draw), ...(draw.chance(0.05) && { confidential: true }) };
}

function drawParties(reporter: Reporter | null, draw: Draw): NonNullable<CaseDetails['parties']> {
  const { name, phone } = { ...drawResident(draw), ...reporter };
  return [
    { name, phone, side: '申请人' },
    { ...drawResident(draw), side: '被申请人' },
  ];
}

function registrarOf(unit: string, draw: Draw): DemoPerson {
  const [first, ...others] = staffOf(unit, 'grid_worker', 'grid_lead', 'dispatcher');
  if (!first) throw new Error(`nobody registers cases in ${unit}`);
  return draw.chance(0.75) ? first : draw.pick([first, ...others]);
}
