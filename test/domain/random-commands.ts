import fc from 'fast-check';

import type { LetterArgs } from '../../domain/letters.ts';
import type { LetterCommand, PersonCommand, Verb } from '../../domain/commands.ts';
import { tracks } from '../../domain/kinds.ts';
import { outcomes } from '../../domain/mediation-events.ts';
import { staff, units, type StaffId } from '../support/cast.ts';
import { china } from './china-time.ts';
import { by, commandsOf } from './doing.ts';
import { otherCase } from './doing-jointly.ts';

export const people = Object.keys(staff) as StaffId[];
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
export const tell: Record<Verb, (who: Who, unit: string, n: number) => PersonCommand> = {
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
  call_police: (who, _, n) => {
    const day = n % 4 === 0 ? '2026-02-27' : '2026-03-02';
    return who.call_police(`${day} 09:10`, n % 3 === 0 ? undefined : `${day} 09:${10 + (n % 40)}`);
  },
  add_party: (who, _, n) => who.add_party(`p${(n % 4) + 1}`),
  set_risk: (who, _, n) => who.set_risk(n % 2 === 0 ? 'red' : 'green', n % 5 === 0),
  open_mediation: (who) => who.open_mediation(),
  record_consent: (who, _, n) => who.record_consent(`p${(n % 3) + 1}`, n % 7 > 0),
  hold_session: (who, _, n) => who.hold_session(n % 3 === 0 ? ['p1'] : ['p1', 'p2']),
  record_session: (who) => who.record_session(),
  extend_mediation: (who, _, n) => who.extend_mediation(['p1', 'p2', 'p3', 'p4'], (n % 20) + 1),
  record_outcome: (who, _, n) =>
    who.record_outcome(
      n % 2 === 0 ? 'agreed' : (outcomes[n % outcomes.length] ?? 'agreed'),
      [
        { party: 'p1', dueOn: n % 4 === 0 ? '2026-11-30' : '2026-03-20' },
        { party: 'p1' },
        { party: 'p2', dueOn: '2026-12-31' },
      ],
      { remediesNotified: n % 3 > 0, ...(n % 8 < 4 && { form: 'written' }) },
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

/** What another case may have to say. */
const letters: readonly LetterArgs[] = [
  { verb: 'absorb', args: { case: 'a-child' } },
  { verb: 'absorb', args: { case: 'an-urgent-child', dueAt: china('2026-10-02 10:00') } },
  { verb: 'absorb', args: { case: 'a-late-child', dueAt: china('2026-03-04 10:00') } },
  { verb: 'join', args: { case: 'an-umbrella', relation: 'has_part' } },
  { verb: 'hear', args: { from: 'an-umbrella', what: 'progress' } },
  { verb: 'hear', args: { from: 'a-parent', what: 'closed' } },
  { verb: 'stand', args: { from: 'a-parent', because: 'merged_in_circle' } },
];

/** A letter of another case; `seq` tells one from the next. */
export function letterOf(n: number, seq: number): LetterCommand {
  const id = `letter-${seq}`;
  const letter = letters[n % letters.length] ?? { verb: 'absorb', args: { case: 'a-child' } };
  return { ...letter, id, bodyHash: id, by: { system: 'link', posts: [] } };
}
