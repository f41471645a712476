import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { allowedVerbs } from '../../domain/allowed.ts';
import { decide } from '../../domain/case-commands.ts';
import type { RefusalCode } from '../../domain/refusals.ts';
import { isRefusal } from '../../domain/refusals.ts';
import { staff, type StaffId } from '../support/cast.ts';
import { by } from './doing.ts';
import { given } from './given.ts';
import { someCommand, strangeCommand } from './random-commands.ts';
import { someWalk, walk } from './random-life.ts';
import { aCase } from './some-case.ts';

// What a refusal may say about the arguments of a verb that was offered.
const aboutArguments: RefusalCode[] = [
  'unit_outside_area',
  'measures_required',
  'reply_required',
  'proof_required',
  'level_skip_not_permitted',
  'rework_limit',
  'not_found',
  'deadline_passed',
  'listing_reason_not_allowed',
  'unknown_topic',
  'children_open',
  'not_same_matter',
  'consent_missing',
  'consent_refused',
  'party_absent',
  'remedies_notice_required',
  'police_report_required',
];
// One of several tasks, clocks or units may be meant, and the offer is for any of them.
const aboutOneOfSeveral: RefusalCode[] = ['wrong_status', 'not_permitted', 'adjudicated', 'same_person'];
const several: readonly string[] = [
  'approve_whistle',
  'report_in',
  'refuse_whistle',
  'rule_whistle',
  'finish_task',
  'rate_whistle',
  'merge',
  'link',
  'add_party',
  'record_performance',
  'issue_card',
];
const page = readFileSync(new URL('../../docs/case-life.md', import.meta.url), 'utf8');

describe('the verbs that somebody is offered', () => {
  test('are those that are not refused, but for their arguments', () => {
    fc.assert(
      fc.property(someWalk, fc.array(fc.oneof(someCommand, strangeCommand), { minLength: 20 }), (so, commands) => {
        const { state, at } = walk({ ...so, steps: so.steps.slice(0, 20) });
        for (const command of commands) {
          const person = 'person' in command.by ? command.by.person : undefined;
          const offered = allowedVerbs(state, command.by.posts, person, at).includes(command.verb);
          const answer = decide(state, command, at);
          if (!offered) expect(isRefusal(answer), `${command.verb} is not offered, but done`).toBe(true);
          else if (isRefusal(answer))
            expect(
              several.includes(command.verb) ? [...aboutArguments, ...aboutOneOfSeveral] : aboutArguments,
              command.verb,
            ).toContain(answer.refused);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('are refused for no reason that docs/case-life.md keeps from the reader', () => {
    const gate = ['stale_version', 'not_permitted', 'wrong_status'];
    fc.assert(
      fc.property(someWalk, fc.array(someCommand, { minLength: 20 }), (so, commands) => {
        const { state, at } = walk(so);
        for (const command of commands) {
          const answer = decide(state, command, at);
          if (!isRefusal(answer) || gate.includes(answer.refused)) continue;
          const row = page.split('\n').find((line) => line.startsWith(`| ${command.verb} `) && line.includes('`'));
          expect(row, command.verb).toContain(answer.refused);
        }
      }),
      { numRuns: 200 },
    );
  });

  const offered = (life: ReturnType<typeof given>, who: StaffId, at = life.state.lastAt) =>
    allowedVerbs(life.state, staff[who].posts, who, at).join(' ');
  const accepted = given(aCase()).and('2026-03-02 09:30', by('grid-worker').accept());
  const fedBack = accepted.and('2026-03-02 10:00', by('grid-worker').feedback());
  const proposed = given(aCase({ desk: 'YX' })).and('2026-03-02 09:30', by('dispatcher').reject());

  test('a grid worker in the middle of the work', () => {
    expect(offered(accepted, 'grid-worker')).toBe(
      'contact note escalate return object feedback withdraw ask extend whistle give_task place call_police',
    );
  });

  test('a lead may assign as well; nobody is offered to push down from a grid', () => {
    expect(offered(accepted, 'grid-lead')).toBe(
      'assign contact note escalate return object feedback withdraw ask extend whistle give_task place call_police',
    );
  });

  test('whoever fed back is not offered to verify', () => {
    expect(offered(fedBack, 'grid-worker')).toBe('contact note withdraw place call_police');
    expect(offered(fedBack, 'clerk')).toBe('note verify withdraw link call_police');
  });

  test('whoever proposed a rejection is not offered to confirm it, and nobody to propose another', () => {
    expect(offered(proposed, 'dispatcher')).toBe(
      'dispatch assign contact note transfer withdraw remind merge link reclassify place note_source call_police',
    );
    expect(offered(proposed, 'second-dispatcher')).toBe(
      'dispatch assign contact note transfer confirm_rejection withdraw remind merge link reclassify place note_source call_police',
    );
  });

  test('a danger to the public is not offered to be withdrawn', () => {
    const leak = given(aCase({ kind: 'hazard', topic: 'gas_leak' }));
    expect(offered(leak, 'grid-worker')).toBe(
      'accept contact note escalate return object feedback milestone ask extend whistle give_task place call_police',
    );
  });

  test('the unit that the case climbed from', () => {
    const climbed = given(given(aCase()).at('2026-03-03 10:00').life);
    expect(offered(climbed, 'grid-worker')).toBe('note feedback withdraw call_police');
  });

  test('at the street nobody is offered to go higher', () => {
    const street = accepted
      .and('2026-03-02 10:00', by('grid-worker').escalate())
      .and('2026-03-02 10:10', by('clerk').escalate());
    expect(offered(street, 'dispatcher')).toBe(
      'accept assign contact note push_down transfer object feedback withdraw ask extend remind whistle give_task merge link reclassify place note_source call_police',
    );
  });

  test('after thirty days a closed case is not offered to be opened again', () => {
    const closed = given(aCase({ topic: 'consult' })).and('2026-03-02 09:30', by('grid-worker').feedback());
    const windowEnd = Date.parse('2026-04-01T09:30+08:00');
    expect(offered(closed, 'dispatcher', windowEnd)).toBe('reopen');
    expect(offered(closed, 'dispatcher', windowEnd + 1)).toBe('');
    expect(offered(closed, 'grid-worker', windowEnd)).toBe('');
  });

  test('who only reads is offered nothing', () => {
    expect(offered(accepted, 'auditor')).toBe('');
    expect(offered(accepted, 'admin')).toBe('');
  });
});
