import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { channels } from '../../api/cases/channels.ts';
import type { NewCase } from '../../database/new-case.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import { someWalk, walk } from '../domain/random-life.ts';
import { aCase } from '../domain/some-case.ts';

const matters = [
  { kind: 'request', topic: 'help' },
  { kind: 'request', topic: 'help', track: 'urgent' },
  { kind: 'request', topic: 'complaint' },
  { kind: 'request', topic: 'consult' },
  { kind: 'hazard', topic: 'corridor_clutter' },
  { kind: 'hazard', topic: 'gas_leak' },
  { kind: 'dispute', topic: 'property', parties: [{ id: 'p1' }, { id: 'p2' }] },
  { kind: 'dispute', topic: 'noise', parties: [{ id: 'p1' }, { id: 'p2' }] },
] as const;

const pad = (number: number) => String(number).padStart(2, '0');
const someBeginning = fc.record({
  matter: fc.constantFrom(...matters),
  reporter: fc.constantFrom('named', 'named', 'named', 'anonymous', 'none'),
  at: fc
    .record({ month: fc.integer({ min: 1, max: 9 }), date: fc.integer({ min: 1, max: 28 }), hour: fc.nat(23) })
    .map(({ month, date, hour }) => `2026-${pad(month)}-${pad(date)} ${pad(hour)}:10`),
  grid: fc.constantFrom('YX-01-01', 'YX-01-01', 'YX-02-01', 'YX-03-01'),
  atDesk: fc.nat(5),
  onSpot: fc.nat(9),
  staysClosed: fc.boolean(),
  channel: fc.constantFrom(...channels),
});

/** So many cases with pasts of every sort, decided by the rules themselves; the same ones for the same seed. */
export function randomCases(count: number, seed: number): NewCase[] {
  const some = fc.record({ beginning: someBeginning, way: someWalk });
  return fc.sample(some, { seed, numRuns: count }).map(({ beginning, way }) => {
    const { matter, reporter, at, grid, atDesk, onSpot, staysClosed, channel } = beginning;
    const id = randomUUID();
    const life = aCase({
      ...matter,
      id,
      reporter,
      at,
      grid,
      ...(atDesk === 0 && { desk: 'YX' }),
      ...(onSpot === 0 && { onSpot: { photos: ['photo'], text: { reply: '已处理' } } }),
    });
    const whole = walk({ ...way, life }).life;
    const end = staysClosed ? whole.findIndex(({ type }) => type === 'closed') : -1;
    const details = { title: matter.topic, description: '', address: '云溪路12号', channel };
    return {
      caseId: v7(),
      details,
      command: { id, bodyHash: id, caller: 'grid-worker' },
      events: distinct(end < 0 ? whole : whole.slice(0, end + 1)),
    };
  });
}

/** Commands of a walk have ids by who says what; on record each message has an id of its own. */
function distinct(life: readonly CaseEvent[]): CaseEvent[] {
  let nth = 0;
  return life.map((event, index) => {
    if (event.command !== life[index - 1]?.command || event.at !== life[index - 1]?.at) nth += 1;
    return { ...satisfied(event, index), command: `${nth}:${event.command}` };
  });
}

const moods = ['satisfied', 'basically', 'unsatisfied'] as const;

/** Walks tell how satisfied a reporter is only where it changes what happens next; and of some nobody noted whether it is solved. */
function satisfied(event: CaseEvent, index: number): CaseEvent {
  if (event.type !== 'called_back' || event.data.solved !== true || event.data.satisfaction) return event;
  const { solved, ...answer } = event.data;
  const satisfaction = moods[index % moods.length] ?? 'basically';
  return { ...event, data: { ...answer, ...(index % 4 > 0 && { solved }), satisfaction } };
}
