import { describe, expect, test } from 'vitest';

import { decide } from '../../domain/case-commands.ts';
import type { CaseState } from '../../domain/case.ts';
import { isRefusal } from '../../domain/refusals.ts';
import { roles, type Role } from '../../domain/roles.ts';
import type { CaseStatus } from '../../domain/statuses.ts';
import { verbs } from '../../domain/verbs/rules.ts';
import { registeringPost, verbsOf } from '../../domain/permissions.ts';
import { commandsOf } from './doing.ts';
import { above, all, expected, relations } from './expected-permissions.ts';
import { caseIn, tellVerb } from './status-lives.ts';

// The status in which the right is asked for; a desk's verbs are asked of a case that lies at a desk of the same place.
const askedIn: Record<string, CaseStatus> = {
  dispatch: 'pending_dispatch',
  accept: 'pending_accept',
  verify: 'awaiting_verify',
  callback: 'awaiting_callback',
  reject: 'pending_dispatch',
  confirm_rejection: 'pending_dispatch',
  reopen: 'closed',
  answer: 'awaiting_info',
  unlist: 'listed',
  rework: 'awaiting_verify',
};

// Of a case with a task the unit that has it is asked, of a dispute that was taken up the committee.
const tasked: readonly string[] = ['report_in', 'refuse_whistle', 'finish_task', 'rate_whistle', 'call_police'];
const mediated: readonly string[] = [
  'record_consent',
  'hold_session',
  'record_session',
  'extend_mediation',
  'record_outcome',
  'record_performance',
  'follow_up',
  'apply_confirmation',
];
const task = { kind: 'whistle', unit: 'YX-D-URBAN', by: 'somebody-else', whistle: 1 } as const;
const withTask = { tasks: [{ ...task, n: 1, state: 'called' }] } as const;
const withFinishedTask = { tasks: [{ ...task, n: 1, state: 'finished' }] } as const;
const withArrivedTask = { tasks: [{ ...task, n: 1, state: 'arrived' }] } as const;
const taken = { kind: 'dispute', mediation: { committee: 'YX-M', openedAt: 0, parties: [], sessions: [] } } as const;

function asked(verb: string): CaseState {
  const { holder, path, level } = caseIn.in_progress;
  const state = { ...caseIn[askedIn[verb] ?? 'in_progress'], holder, path, level };
  if (verb === 'finish_task') return { ...state, ...withArrivedTask };
  if (verb === 'rate_whistle') return { ...state, ...withFinishedTask };
  if (tasked.includes(verb)) return { ...state, ...withTask };
  return mediated.includes(verb) ? { ...state, ...taken } : state;
}

const rows = verbs.flatMap((verb) =>
  roles.flatMap((role) => all.map((relation) => ({ verb, role, relation, ...relations[relation] }))),
);

describe('the table of who may do what', () => {
  test('knows every verb', () => {
    expect(Object.keys(expected).toSorted()).toEqual(verbs.toSorted());
  });

  test.each(verbs)('%s', (verb) => {
    const may = rows
      .filter((row) => row.verb === verb)
      .filter(({ role, unit, area }) => {
        const command = tellVerb[verb](commandsOf({ person: 'somebody', posts: [{ role, unit, area }] }));
        const answer = decide(asked(verb), command, caseIn.closed.lastAt + 1);
        return !(isRefusal(answer) && answer.refused === 'not_permitted');
      })
      .map(({ role, relation }) => `${role} ${relation}`);
    const wanted = (expected[verb] ?? []).flatMap(([who, from]) =>
      who.flatMap((role) => from.map((relation) => `${role} ${relation}`)),
    );
    expect(may.toSorted()).toEqual(wanted.toSorted());
  });

  test('a post that has ended gives nothing', () => {
    for (const verb of verbs)
      expect(decide(asked(verb), tellVerb[verb](commandsOf({ person: 'gone', posts: [] })), 0)).toEqual({
        refused: 'not_permitted',
      });
  });

  test('once the rounds of rework are used up the supervisors of the place verify and call back', () => {
    for (const verb of ['verify', 'callback'] as const) {
      const may = all.filter((relation) => {
        const command = tellVerb[verb](
          commandsOf({ person: 'he-jing', posts: [{ role: 'supervisor', ...relations[relation] }] }),
        );
        return !isRefusal(decide({ ...asked(verb), reworkRound: 2 }, command, caseIn.closed.lastAt));
      });
      expect(may).toEqual(above);
    }
  });

  test('a unit that a case climbed from may feed back, and that is all', () => {
    const climbed = { ...caseIn.pending_accept, climbedFrom: 'YX-01-02' };
    const posts = [{ role: 'grid_worker', ...relations.sibling }] as const;
    const may = verbs.filter((verb) => {
      const answer = decide(climbed, tellVerb[verb](commandsOf({ person: 'below', posts })), climbed.lastAt);
      return !isRefusal(answer);
    });
    expect(may).toEqual(['note', 'feedback']);
  });
});

describe('registering', () => {
  const may = (onSpot: boolean) =>
    roles.filter((role) => registeringPost([{ role, unit: 'YX-01', area: 'YX-01' }], onSpot));

  test('is open to all staff and to systems, not to who reads or configures', () => {
    expect(may(false)).toEqual(roles.filter((role) => role !== 'auditor' && role !== 'admin'));
  });

  test('as solved on the spot it is not for part-timers and systems', () => {
    const excluded: Role[] = ['auditor', 'admin', 'grid_worker_part_time', 'integration'];
    expect(may(true)).toEqual(roles.filter((role) => !excluded.includes(role)));
  });
});

test('the menu of a person names what some post of hers may ever use', () => {
  const menu = (role: Role) => verbsOf([{ role, unit: 'YX', area: 'YX' }]);
  expect(menu('admin')).toEqual([]);
  expect(menu('grid_worker_part_time')).toEqual(['note']);
  expect(menu('supervisor')).toEqual([
    'note',
    'adjudicate',
    'verify',
    'callback',
    'confirm_rejection',
    'reopen',
    'list',
    'unlist',
    'rule_extension',
    'remind',
    'issue_card',
    'lift_card',
    'rework',
    'whistle',
    'approve_whistle',
    'rule_whistle',
    'rate_whistle',
    'link',
    'call_police',
    'set_risk',
    'add_party',
  ]);
});
