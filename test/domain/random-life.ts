import fc from 'fast-check';

import { allowedVerbs } from '../../domain/allowed.ts';
import { decide } from '../../domain/case-commands.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import { fold, foldLife, type CaseState } from '../../domain/case.ts';
import type { PersonCommand, RebaseCommand, SentCommand, Verb } from '../../domain/commands.ts';
import { tracks } from '../../domain/kinds.ts';
import { levelBelow } from '../../domain/levels.ts';
import { isOnPath } from '../../domain/place.ts';
import { ordinance5wd } from '../../domain/policies/ordinance-5wd.ts';
import { isRefusal } from '../../domain/refusals.ts';
import { staff, units, type StaffId } from '../support/cast.ts';
import { outcomes } from '../../domain/mediation-events.ts';
import { by, commandsOf } from './doing.ts';
import { otherCase } from './doing-jointly.ts';
import { fireRungs } from './given.ts';
import { loosened, rulesBy, rulesUnder, tightened } from './other-rules.ts';
import { aCase } from './some-case.ts';

const minuteMs = 60_000;
const people = Object.keys(staff) as StaffId[];
const codes = units.map(({ code }) => code);
const someUnit = fc.constantFrom(...codes);
const answers = [
  { reached: true, solved: true },
  { reached: true, solved: false },
  { reached: false },
  { reached: true, solved: true, satisfaction: 'unsatisfied', handlerAtFault: true },
] as const;

const stages = ['fence', 'repair', 'notified', 'on_site', 'plan', 'notice', 'owner_wait'];

type Who = ReturnType<typeof by>;
const tell: Record<Verb, (who: Who, unit: string, n: number) => PersonCommand> = {
  dispatch: (who, unit) => who.dispatch(unit),
  accept: (who) => who.accept(),
  assign: (who, _, n) => who.assign(people[n % people.length] ?? 'clerk'),
  contact: (who, _, n) => who.contact(n % 3 === 0 ? 'not_reached' : 'reached'),
  note: (who) => who.note(),
  escalate: (who, _, n) => who.escalate({ ...(n % 4 === 0 && { to: 'street' }), ...(n % 5 === 0 && { measures: [] }) }),
  push_down: (who, unit) => who.push_down(unit),
  transfer: (who, unit) => who.transfer(unit),
  feedback: (who, _, n) => (n % 7 === 0 ? who.feedback({}) : who.feedback()),
  verify: (who, _, n) => who.verify(n % 2 === 0),
  callback: (who, _, n) => who.callback(answers[n % answers.length]),
  close: (who) => who.close(),
  reject: (who) => who.reject(),
  confirm_rejection: (who) => who.confirm_rejection(),
  withdraw: (who) => who.withdraw(),
  reopen: (who) => who.reopen(),
  milestone: (who, _, n) => who.milestone(stages[n % stages.length] ?? 'plan'),
  ask: (who) => who.ask(),
  answer: (who) => who.answer(),
  list: (who, _, n) => who.list(n % 2 === 0 ? '2026-12-01 09:00' : '2026-03-20 09:00', n % 5 === 0 ? 'whim' : 'season'),
  unlist: (who) => who.unlist(),
  extend: (who, _, n) => who.extend((n % 7) + 1),
  rule_extension: (who, _, n) => who.rule_extension(n % 3 > 0),
  reclassify: (who, _, n) => who.reclassify({ track: tracks[n % tracks.length] ?? 'fast' }, null),
  return: (who) => who.return(),
  object: (who) => who.object(),
  adjudicate: (who, unit, n) => who.adjudicate(n % 2 === 0, n % 3 === 0 ? unit : undefined),
  remind: (who) => who.remind(),
  issue_card: (who, _, n) => who.issue_card(n % 3 === 0 ? 'blue' : 'yellow'),
  reply_card: (who, _, n) => who.reply_card((n % 3) + 1),
  lift_card: (who, _, n) => who.lift_card((n % 3) + 1),
  rework: (who) => who.rework(),
  whistle: (who, _, n) =>
    who.whistle(n % 2 === 0 ? ['YX-D-URBAN', 'YX-D-HOUSING'] : ['YX-D-URBAN'], '2026-12-01 10:00'),
  approve_whistle: (who, _, n) => who.approve_whistle((n % 3) + 1),
  report_in: (who, _, n) => who.report_in((n % 3) + 1),
  refuse_whistle: (who, _, n) => who.refuse_whistle((n % 3) + 1),
  rule_whistle: (who, _, n) => who.rule_whistle((n % 3) + 1, n % 2 === 0),
  give_task: (who, unit) => who.give_task(unit),
  finish_task: (who, _, n) => who.finish_task((n % 3) + 1),
  rate_whistle: (who, _, n) => who.rate_whistle((n % 3) + 1),
  merge: (who, _, n) => who.merge(otherCase(n % 4 === 0 ? { open: false } : {})),
  link: (who, _, n) => who.link(otherCase(), n % 2 === 0 ? 'part_of' : 'related'),
  place: (who, unit) => who.place(unit),
  note_source: (who, _, n) => who.note_source(n % 2 === 0 ? '2026-10-05 10:00' : undefined),
  call_police: (who) => who.call_police(),
  add_party: (who, _, n) => who.add_party(`p${(n % 4) + 1}`),
  set_risk: (who, _, n) => who.set_risk(n % 2 === 0 ? 'red' : 'green', n % 5 === 0),
  open_mediation: (who) => who.open_mediation(),
  record_consent: (who, _, n) => who.record_consent(`p${(n % 3) + 1}`, n % 7 > 0),
  hold_session: (who, _, n) => who.hold_session(n % 3 === 0 ? ['p1'] : ['p1', 'p2']),
  record_session: (who) => who.record_session(),
  extend_mediation: (who, _, n) => who.extend_mediation(['p1', 'p2', 'p3', 'p4'], (n % 20) + 1),
  record_outcome: (who, _, n) =>
    who.record_outcome(
      outcomes[n % outcomes.length] ?? 'agreed',
      [{ party: 'p1', dueOn: '2026-11-30' }, { party: 'p1' }, { party: 'p2', dueOn: '2026-12-31' }],
      { remediesNotified: n % 3 > 0, ...(n % 2 === 0 && { form: 'written' }) },
    ),
  record_performance: (who, _, n) => who.record_performance((n % 2) + 1, n % 3 > 0),
  follow_up: (who, _, n) => who.follow_up(n % 4 > 0),
  apply_confirmation: (who, _, n) => who.apply_confirmation('2026-03-20 10:00', n % 3 === 0 ? 'confirmed' : undefined),
};
const everyVerb = Object.keys(tell) as Verb[];
export const someCommand = fc
  .record({ who: fc.constantFrom(...people), verb: fc.constantFrom(...everyVerb), unit: someUnit, n: fc.nat(999) })
  .map(({ who, verb, unit, n }) => tell[verb](by(who), unit, n));

/** Commands of whoever stands in any post at all. */
export const strangeCommand = fc
  .record({
    role: fc.constantFrom(...people).map((id) => staff[id].posts[0].role),
    code: someUnit,
    verb: fc.constantFrom(...everyVerb),
    unit: someUnit,
    n: fc.nat(999),
  })
  .map(({ role, code, verb, unit, n }) =>
    tell[verb](commandsOf({ person: 'stranger', posts: [{ role, unit: code, area: code }] }), unit, n),
  );

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

const someCase = fc
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
});
type Step = typeof someStep extends fc.Arbitrary<infer T> ? T : never;

const someSteps = fc.array(someStep, { minLength: 10, maxLength: 40, size: 'max' });

/** A command that somebody of the cast may use now, told so that it has a chance. Endings are rare, so that walks go far. */
function fittingCommand(state: CaseState, n: number, at: number): PersonCommand | undefined {
  const open = people.flatMap((id) =>
    allowedVerbs(state, staff[id].posts, id, at)
      .filter((verb) => !['note', 'assign', 'withdraw'].includes(verb) || n % 11 === 0)
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

/** Walks a life on: rungs fire as time passes, commands are decided, and `visit` sees each change with the state before and after it. */
export function walk(
  { life: beginning, steps }: { life: readonly CaseEvent[]; steps: Step[] },
  visit: (before: CaseState, events: readonly CaseEvent[], after: CaseState) => void = () => {},
): { life: CaseEvent[]; state: CaseState; at: number } {
  const life = [...beginning];
  let state = foldLife(life);
  let at = state.lastAt;
  const append = (events: readonly CaseEvent[]) => {
    const after = fold(state, events);
    visit(state, events, after);
    life.push(...events);
    state = after;
  };
  for (const { minutes, n, anything, rebase } of steps) {
    at += minutes * minuteMs;
    append(fireRungs(state, at));
    const command =
      rebase === undefined ? (anything ?? fittingCommand(state, n, at)) : rebaseTo(state, rebase, life.length);
    if (!command) continue;
    const answer = decide(state, looked(command, state), at);
    if (!isRefusal(answer)) append(answer);
  }
  return { life, state, at };
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
