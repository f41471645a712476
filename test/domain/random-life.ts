import fc from 'fast-check';

import { allowedVerbs } from '../../domain/allowed.ts';
import { decide } from '../../domain/case-commands.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import { fold, foldLife, type CaseState } from '../../domain/case.ts';
import type { PersonCommand, RebaseCommand, SentCommand, Verb } from '../../domain/commands.ts';
import { levelBelow } from '../../domain/levels.ts';
import { isOnPath } from '../../domain/place.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import { isRefusal, type Refusal } from '../../domain/refusals.ts';
import { staff, units } from '../support/cast.ts';
import { by } from './doing.ts';
import { fireRungs, given } from './given.ts';
import { loosened, rulesBy, rulesUnder, tightened } from './other-rules.ts';
import { letterOf, people, someCommand, strangeCommand, tell } from './random-commands.ts';
import { aCase } from './some-case.ts';

const minuteMs = 60_000;

const kinds = [
  { topic: 'help' },
  { topic: 'help', track: 'urgent' },
  { topic: 'help', track: 'joint' },
  { topic: 'consult' },
  { topic: 'suggestion' },
  { topic: 'errand' },
  { topic: 'petition' },
  { kind: 'hazard', topic: 'gas_leak' },
  { kind: 'hazard', topic: 'corridor_clutter' },
  { kind: 'hazard', topic: 'zombie_vehicle' },
  { kind: 'dispute', topic: 'noise' },
  { kind: 'dispute', topic: 'parking', parties: [{ id: 'p1' }, { id: 'p2' }] },
] as const;

const parking = given(aCase({ kind: 'dispute', topic: 'parking', parties: [{ id: 'p1' }, { id: 'p2' }] }));
const mediated = parking
  .and('2026-03-02 09:30', by('mediator').open_mediation())
  .and('2026-03-02 09:40', by('mediator').record_consent('p1'))
  .and('2026-03-02 09:50', by('mediator').record_consent('p2'))
  .and('2026-03-02 10:00', by('mediator').hold_session());
const settled = mediated.and(
  '2026-03-02 11:00',
  by('mediator').record_outcome('agreed', [
    { party: 'p1', dueOn: '2026-03-09' },
    { party: 'p2', dueOn: '2026-04-09' },
  ]),
);
const whistled = given(aCase({ kind: 'hazard', topic: 'corridor_clutter' }))
  .and('2026-03-02 09:20', by('grid-worker').whistle(['YX-D-URBAN', 'YX-D-HOUSING']))
  .and('2026-03-02 09:30', by('dispatcher').approve_whistle());
const attended = whistled
  .and('2026-03-02 10:00', by('officer-urban').report_in())
  .and('2026-03-02 10:30', by('officer-urban').finish_task());
const fedBack = given(aCase()).and('2026-03-02 09:30', by('grid-worker').feedback());
const checked = fedBack.and('2026-03-02 09:40', by('grid-lead').verify());

/** Lives that are well under way, because chance alone seldom comes so far. */
const underWay = [mediated, settled, whistled, attended, fedBack, checked].map(({ life }) => life);

const freshCase = fc
  .record({
    what: fc.constantFrom(...kinds),
    reporter: fc.constantFrom('named', 'named', 'anonymous', 'none'),
    at: fc.constantFrom('2026-03-02 09:00', '2026-02-13 17:29', '2026-09-30 23:59'),
    desk: fc.option(fc.constantFrom('YX', 'YX-01'), { nil: undefined }),
    onSpot: fc.constantFrom(...Array.from({ length: 9 }, () => undefined), {
      photos: ['photo-1'],
      text: { reply: '已处理' },
    }),
  })
  .map(({ what, reporter, at, desk, onSpot }) =>
    aCase({ ...what, reporter, at, ...(desk && { desk }), ...(onSpot && { onSpot }) }),
  );

const someCase = fc.oneof({ weight: 3, arbitrary: freshCase }, { weight: 2, arbitrary: fc.constantFrom(...underWay) });

/** A while, now and then days or weeks; then a command, mostly one that somebody may use just then (by `n`), else any. */
const someStep = fc.record({
  minutes: fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 0, max: 90 }) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 3000 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 40_000 }) },
  ),
  n: fc.integer({ min: 0, max: 9_999_999 }),
  anything: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.oneof(someCommand, strangeCommand) },
  ),
  rebase: fc.oneof({ weight: 14, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat(8) }),
  letter: fc.oneof({ weight: 19, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat(6) }),
});
type Step = typeof someStep extends fc.Arbitrary<infer T> ? T : never;

const someSteps = fc.array(someStep, { minLength: 10, maxLength: 40, size: 'max' });

// What ends a walk or changes nothing comes seldom; so does what stands beside the work.
const rare: readonly Verb[] = [
  'note',
  'assign',
  'withdraw',
  'merge',
  'close',
  'call_police',
  'remind',
  'link',
  'place',
];
const beside: readonly Verb[] = [
  'contact',
  'object',
  'return',
  'issue_card',
  'reply_card',
  'lift_card',
  'whistle',
  'give_task',
  'note_source',
  'add_party',
  'set_risk',
  'record_session',
  'reclassify',
];

/** A command that somebody of the cast may use now, told so that it has a chance. Endings are rare, so that walks go far. */
function fittingCommand(state: CaseState, n: number, at: number): PersonCommand | undefined {
  const open = people.flatMap((id) =>
    allowedVerbs(state, staff[id].posts, id, at)
      .filter((verb) => !rare.includes(verb) || n % 11 === 0)
      .filter((verb) => !beside.includes(verb) || n % 3 === 0)
      .map((verb) => ({ id, verb })),
  );
  const verbsOpen = [...new Set(open.map(({ verb }) => verb))];
  const verb = verbsOpen[n % verbsOpen.length];
  const choices = open.filter((choice) => choice.verb === verb);
  const id = choices[Math.floor(n / 7) % choices.length]?.id;
  if (!verb || !id) return undefined;
  const near = units.filter(({ code, level, path }) => {
    if (verb === 'dispatch') return isOnPath(path, state.holder.unit);
    if (verb === 'transfer') return level === state.level && code !== state.holder.unit;
    return level === levelBelow(state.level) && isOnPath(path, state.holder.unit);
  });
  return tell[verb](by(id), near[Math.floor(n / 13) % near.length]?.code ?? 'YX', n);
}

export const someWalk = fc.record({ life: someCase, steps: someSteps });

/** What a walk shows of each step: the state before and after it, the events, and the command that was decided, with the answer. */
export type Visit = (
  before: CaseState,
  events: readonly CaseEvent[],
  after: CaseState,
  said?: { command: SentCommand; answer: CaseEvent[] | Refusal; at: number },
) => void;

/** Walks a life on: rungs fire as time passes, commands are decided, and `visit` sees each change. */
export function walk(
  { life: beginning, steps }: { life: readonly CaseEvent[]; steps: readonly Step[] },
  visit: Visit = () => {},
): { life: CaseEvent[]; state: CaseState; at: number } {
  const life = [...beginning];
  let state = foldLife(life);
  let at = state.lastAt;
  const append = (events: readonly CaseEvent[], said?: Parameters<Visit>[3]) => {
    const after = fold(state, events);
    visit(state, events, after, said);
    life.push(...events);
    state = after;
  };
  for (const step of steps) {
    at += step.minutes * minuteMs;
    append(fireRungs(state, at));
    const command = commandOf(step, state, at, life.length);
    if (!command) continue;
    const answer = decide(state, looked(command, state), at);
    append(isRefusal(answer) ? [] : answer, { command, answer, at });
  }
  return { life, state, at };
}

function commandOf(
  { n, anything, rebase, letter }: Step,
  state: CaseState,
  at: number,
  seq: number,
): SentCommand | undefined {
  if (rebase !== undefined) return rebaseTo(state, rebase, seq);
  if (letter !== undefined) return letterOf(letter, seq);
  return anything ?? fittingCommand(state, n, at);
}

/** A reclassification with the rules that the API would have looked up for it. */
function looked(command: SentCommand, { kind, topic, track, rules }: CaseState): SentCommand {
  if (command.verb !== 'reclassify') return command;
  const policy = [ordinance5wd, tightened, loosened].find(
    ({ name, version }) => `${name}@${version}` === rules.row.policy,
  );
  return {
    ...command,
    facts: { rules: policy ? rulesUnder(policy, rules.calendar, { kind, topic, track, ...command.args }) : null },
  };
}

/** The policy or the calendar changes for a case that is open. */
function rebaseTo({ kind, topic, track }: CaseState, n: number, seq: number): RebaseCommand | undefined {
  const rules = rulesBy(n, { kind, topic, track });
  const id = `rebase-${seq}`;
  return rules
    ? {
        verb: 'rebase',
        id,
        bodyHash: id,
        by: { system: 'rebase', posts: [] },
        args: { rebase: `${n}` },
        facts: { rules },
      }
    : undefined;
}
