import { v5 } from 'uuid';
import type { NewCase } from '../../database/new-case.ts';
import type { OriginRow } from '../../database/origins.ts';
import { countBallots } from '../../domain/ballot.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import { dayMs, minuteMs } from '../../domain/days.ts';
import { localDay } from '../../domain/work-calendar.ts';
import { staffOf } from './cast.ts';

type Registered = Extract<CaseEvent, { type: 'registered' }>;

/** Names an origin the same on every machine. */
const namespace = '6f0d7f0e-4f0b-5c0e-9d57-2f1f6c1b7a10';
const titles = { visit: '入户走访', patrol: '日常巡查' } as const;
const bare = { heldBy: null, details: {}, notes: [], resolutions: [], community: null, grid: null };

/** The rounds on which the demo's cases were found, one per grid and day, and a meeting that voted; the cases say from which of them they came. */
export function comeFrom(cases: readonly NewCase[], now: number): { origins: OriginRow[]; cases: NewCase[] } {
  const origins = new Map<string, OriginRow>();
  const told = cases.map((one): NewCase => {
    const { channel } = one.details;
    const [first] = one.events;
    if ((channel !== 'visit' && channel !== 'patrol') || first?.type !== 'registered' || !('person' in first.by))
      return one;
    const round = roundOf(first, first.by, channel);
    const known = origins.get(round.id);
    // The first case of the round tells when it was made.
    if (!known || round.at < known.at) origins.set(round.id, round);
    return { ...one, details: { ...one.details, origin: { id: round.id } } };
  });
  return { origins: [...origins.values(), jointMeeting(now)], cases: told };
}

function roundOf(
  { at, data }: Registered,
  by: Extract<Registered['by'], { person: string }>,
  kind: 'visit' | 'patrol',
): OriginRow {
  const { street, community, grid } = data.path;
  const unit = grid ?? community ?? street;
  const begun = at - 20 * minuteMs;
  return {
    ...bare,
    id: v5(`${kind} ${unit} ${localDay(cn2026, at)}`, namespace),
    kind,
    title: titles[kind],
    unit,
    street,
    community: community ?? null,
    grid: grid ?? null,
    at: begun,
    heldBy: by.person,
    recordedBy: by.person,
    recordedUnit: by.unit,
    recordedAt: begun,
  };
}

const groups = [
  '住房保障中心',
  '国资公司',
  '安置区居民',
  '公租房居民',
  '商品房业主',
  '沿街商户',
  '蓝领公寓',
  '教师公寓',
  '货场宿舍',
];

/** 物业联席会议: nine groups, an observer, and six votes for it and three against. */
function jointMeeting(now: number): OriginRow {
  const at = now - 3 * dayMs;
  const observers = ['企业职工代表'];
  const [clerk] = staffOf('YX-03', 'clerk');
  if (!clerk) throw new Error('the demo street has nobody to hold its meeting');
  const vote = countBallots(
    { groups, observers },
    groups.map((name, nth) => ({ name, vote: nth < 6 ? 'for' : 'against' })),
  );
  if (Array.isArray(vote)) throw new Error('the vote of the demo does not count');
  const text = '安置小区东区更换电梯，费用按户分摊';
  return {
    ...bare,
    id: v5('joint meeting', namespace),
    kind: 'meeting',
    title: '物业联席会议',
    unit: 'YX-03',
    street: 'YX',
    community: 'YX-03',
    at,
    heldBy: clerk.id,
    details: { types: ['property_joint'], groups, observers },
    notes: [{ text: '希望会议纪要在单元门口公示', at, by: clerk.id }],
    resolutions: [{ n: 1, text, type: 'property_joint', vote, passed: vote.passed }],
    recordedBy: clerk.id,
    recordedUnit: 'YX-03',
    recordedAt: at,
  };
}
