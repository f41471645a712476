import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { channels } from '../../api/cases/channels.ts';
import type { NewCase } from '../../database/new-case.ts';
import { decide } from '../../domain/case-commands.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import { foldLife } from '../../domain/case.ts';
import type { PersonCommand } from '../../domain/commands.ts';
import { isRefusal } from '../../domain/refusals.ts';
import { outcomes } from '../../domain/mediation-events.ts';
import { chinaText } from '../domain/china-time.ts';
import { by } from '../domain/doing.ts';
import { fireRungs } from '../domain/given.ts';
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

const answers = [
  { reached: true, solved: true, satisfaction: 'satisfied' },
  { reached: true, solved: true, satisfaction: 'basically' },
  { reached: true, solved: true, satisfaction: 'unsatisfied' },
  { reached: true, solved: false },
  { reached: true, solved: true, satisfaction: 'unsatisfied', handlerAtFault: true },
  { reached: true, satisfaction: 'basically' },
  { reached: false },
  { reached: false },
] as const;
type Answer = (typeof answers)[number];

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
  isHandled: fc.boolean(),
  answers: fc.array(fc.constantFrom(...answers), { minLength: 1, maxLength: 3 }),
  gap: fc.integer({ min: 5, max: 600 }),
  channel: fc.constantFrom(...channels),
});

/** So many cases with pasts of every sort, decided by the rules themselves; the same ones for the same seed. */
export function randomCases(count: number, seed: number): NewCase[] {
  const some = fc.record({ beginning: someBeginning, way: someWalk });
  return fc.sample(some, { seed, numRuns: count }).map(({ beginning, way }) => {
    const { matter, at, atDesk, onSpot, staysClosed, channel } = beginning;
    const { isHandled } = beginning;
    const [grid, reporter] = isHandled ? (['YX-01-01', 'named'] as const) : [beginning.grid, beginning.reporter];
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
    const begun = isHandled ? handled(life, beginning.answers, beginning.gap) : life;
    // Half of those that were handled are left alone afterwards.
    const whole = isHandled && atDesk % 2 === 1 ? begun : walk({ ...way, life: begun }).life;
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

/** Walks name commands by who says what, and other cases by a word; on record each message has an id of its own, and each case a real one. */
function distinct(life: readonly CaseEvent[]): CaseEvent[] {
  let nth = 0;
  return life.map((event, index) => {
    if (event.command !== life[index - 1]?.command || event.at !== life[index - 1]?.at) nth += 1;
    const told = JSON.stringify(event).replaceAll(/"an?-[a-z-]+"/g, `"${elsewhere}"`);
    return { ...(JSON.parse(told) as CaseEvent), command: `${nth}:${event.command}` };
  });
}

const elsewhere = v7();
const minuteMs = 60_000;

/** A case of the first grid that is handled as it ought to be, up to its call-backs; what is refused is left out. */
function handled(beginning: readonly CaseEvent[], answers: readonly Answer[], gap: number): CaseEvent[] {
  const life = [...beginning];
  let at = life.at(-1)?.at ?? 0;
  const ask = (command: PersonCommand) => {
    at += gap * minuteMs;
    life.push(...fireRungs(foldLife(life), at));
    const decided = decide(foldLife(life), command, at);
    if (!isRefusal(decided)) life.push(...decided);
  };
  const [worker, lead, clerk, mediator] = [by('grid-worker'), by('grid-lead'), by('clerk'), by('mediator')];
  if (foldLife(life).kind === 'dispute') {
    ask(mediator.open_mediation());
    for (const party of ['p1', 'p2']) ask(mediator.record_consent(party, true));
    ask(mediator.hold_session(['p1', 'p2']));
    const outcome = outcomes[(gap + answers.length) % outcomes.length] ?? 'agreed';
    const terms = [
      { party: 'p1', dueOn: '2026-11-30' },
      { party: 'p2', dueOn: '2026-12-31' },
    ];
    ask(mediator.record_outcome(outcome, gap % 5 === 0 ? [] : terms, { remediesNotified: true, form: 'written' }));
    for (const n of [1, 2]) if (gap % 3 > 0 || n === 1) ask(mediator.record_performance(n, true));
    if (gap % 2 === 0) ask(mediator.apply_confirmation(chinaText(at) ?? ''));
    return life;
  }
  ask(worker.accept());
  ask(worker.contact('reached'));
  ask(worker.feedback());
  ask(lead.verify(true));
  for (const answer of answers) {
    ask(clerk.callback(answer));
    // Where it is to be done again.
    ask(worker.feedback());
    ask(lead.verify(true));
  }
  return life;
}
