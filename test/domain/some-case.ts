import type { CaseEvent, CaseRules } from '../../domain/case-events.ts';
import type { CaseState } from '../../domain/case.ts';
import type { Clock } from '../../domain/clock.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import { bindRow } from '../../domain/policy.ts';
import { isRefusal } from '../../domain/refusals.ts';
import { register, type Registration } from '../../domain/registration.ts';
import { staff, unit } from '../support/cast.ts';
import { china, chinaText } from './china-time.ts';

type Wanted = Partial<Omit<Registration, 'unit' | 'path' | 'rules'>> & { at?: string; grid?: string; desk?: string };

/** Aunt Chen's call for help in grid YX-01-01, registered on Monday 2026-03-02 at 09:00 by the grid worker, unless said otherwise. */
export function registration({ at: _, grid, desk, ...wanted }: Wanted = {}): Registration {
  const holder = unit(desk ?? grid ?? 'YX-01-01');
  const { kind = 'request', topic = 'help', track = 'fast' } = wanted;
  return {
    id: 'registration',
    by: { person: 'grid-worker', posts: staff['grid-worker'].posts },
    reporter: 'named',
    ...wanted,
    kind,
    topic,
    track,
    unit: holder,
    path: holder.path,
    rules: rulesOf({ kind, topic, track }),
  };
}

export function aCase(wanted: Wanted = {}): CaseEvent[] {
  const events = register(registration(wanted), china(wanted.at ?? '2026-03-02 09:00'));
  if (isRefusal(events)) throw new Error(`the case is refused: ${events.refused}`);
  return events;
}

function rulesOf(what: Pick<Registration, 'kind' | 'topic' | 'track'>): CaseRules | null {
  const row = bindRow(ordinance5wd, what);
  return row && { row, calendar: cn2026 };
}

/** The clocks of a case by id, each with its state, and `*` where it still counts time. */
export function clocksOf({ clocks }: CaseState): Record<string, string> {
  return Object.fromEntries(
    clocks.map(({ id, state, stoppedAt }) => [id, state === 'missed' && stoppedAt === undefined ? 'missed*' : state]),
  );
}

/** When the clocks of a case are due in China, by id; null while the time stands still. */
export function dueTimes({ clocks }: CaseState): Record<string, string | null> {
  return Object.fromEntries(clocks.map(({ id, dueAt }) => [id, chinaText(dueAt)]));
}

/** One clock of a case. Throws where there is none, because every test that asks knows it. */
export function clockIn({ clocks }: CaseState, id: string): Clock {
  const found = clocks.find((clock) => clock.id === id);
  if (!found) throw new Error(`no clock ${id}`);
  return found;
}
