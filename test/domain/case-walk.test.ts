import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { decide } from '../../domain/case-commands.ts';
import { foldLife } from '../../domain/case.ts';
import { isRunning } from '../../domain/clock.ts';
import { dueRung } from '../../domain/rungs.ts';
import { nextRung } from '../../domain/case-rungs.ts';
import { isRefusal } from '../../domain/refusals.ts';
import { caseStatuses, isOpen } from '../../domain/statuses.ts';
import { letterVerbs } from '../../domain/verbs/letter.ts';
import { verbs } from '../../domain/verbs/rules.ts';
import { nouns } from '../../api/texts/en/nouns.ts';
import { someCommand, strangeCommand } from './random-commands.ts';
import { someWalk, walk } from './random-life.ts';

const runs = { numRuns: 200 };
const page = readFileSync(new URL('../../docs/case-life.md', import.meta.url), 'utf8').split('\n## Verbs')[1] ?? '';
const eventNames = nouns.events;

describe('whatever people and timers do to a case', () => {
  test('its version is the number of its events, and their times never go back', () => {
    fc.assert(
      fc.property(someWalk, (so) => {
        const { life, state } = walk(so);
        expect(state.version).toBe(life.length);
        expect(life.map(({ at }) => at)).toEqual(life.map(({ at }) => at).toSorted((a, b) => a - b));
      }),
      runs,
    );
  });

  test('of one kind of clock at most one runs', () => {
    fc.assert(
      fc.property(someWalk, (so) => {
        walk(so, (_, __, { clocks }) => {
          // The two looks after an agreement, a week and a month on, run side by side.
          const running = clocks
            .filter((clock) => isRunning(clock) && clock.kind !== 'followup')
            .map(({ kind }) => kind);
          expect(running).toEqual([...new Set(running)]);
          expect(new Set(clocks.map(({ id }) => id)).size).toBe(clocks.length);
        });
      }),
      runs,
    );
  });

  test('an open case has a holder on the ladder, and its next rung or none left to fire', () => {
    fc.assert(
      fc.property(someWalk, (so) => {
        walk(so, (_, __, state) => {
          if (!isOpen(state.status)) return;
          expect(state.holder.unit).not.toBe('');
          expect(state.holder.path[state.level]).toBeDefined();
          const owed = state.clocks.filter(
            (clock) => isRunning(clock) && (!clock.firedRungs.includes(dueRung) || clock.pending !== undefined),
          );
          expect(nextRung(state) === null).toBe(owed.length === 0);
        });
      }),
      runs,
    );
  });

  test('an open case that was never reworked has a running total time while it waits for work', () => {
    fc.assert(
      fc.property(someWalk, (so) => {
        walk(so, (_, __, { status, clocks, reworkRound }) => {
          if (!['pending_dispatch', 'pending_accept', 'in_progress'].includes(status) || reworkRound > 0) return;
          expect(clocks.filter(({ kind }) => kind === 'resolve').some(isRunning)).toBe(true);
        });
      }),
      runs,
    );
  });

  test('the total time starts at the registration, and anew only with a reopening', () => {
    fc.assert(
      fc.property(someWalk, (so) => {
        const { life, state } = walk(so);
        const starts = life.filter(({ type }) => type === 'registered' || type === 'reopened').map(({ at }) => at);
        expect(state.clocks.filter(({ kind }) => kind === 'resolve').map(({ startedAt }) => startedAt)).toEqual(starts);
      }),
      runs,
    );
  });

  test('a missed clock stays missed, as of the same instant', () => {
    fc.assert(
      fc.property(someWalk, (so) => {
        walk(so, (before, _, after) => {
          const missed = ({ clocks }: typeof before) => clocks.filter(({ state }) => state === 'missed');
          for (const { id, breachedAt } of missed(before))
            expect(missed(after).map((clock) => [clock.id, clock.breachedAt])).toContainEqual([id, breachedAt]);
        });
      }),
      runs,
    );
  });

  test('a clock that ended past its due time is missed, and one that is met ended in time', () => {
    fc.assert(
      fc.property(someWalk, (so) => {
        for (const { state, stoppedAt, dueAt } of walk(so).state.clocks) {
          if (stoppedAt === undefined || dueAt === null) continue;
          expect(state === 'missed').toBe(stoppedAt > dueAt);
        }
      }),
      runs,
    );
  });

  test('of a case that has ended nothing runs but what an agreement promised, and that only where it was closed', () => {
    fc.assert(
      fc.property(someWalk, (so) => {
        walk(so, (_, __, state) => {
          if (isOpen(state.status)) return;
          const running = state.clocks.filter(isRunning);
          const promised = running.filter(({ kind }) => /^(performance:|followup|confirm)/.test(kind));
          expect(running).toEqual(state.status === 'closed' ? promised : []);
          if (promised.length === 0) expect(nextRung(state)).toBeNull();
        });
      }),
      runs,
    );
  });

  test('its forms are numbered from one, one for each change of level', () => {
    fc.assert(
      fc.property(someWalk, (so) => {
        const { life, state } = walk(so);
        const forms = life.flatMap((event) =>
          event.type === 'climbed' || event.type === 'escalated' || event.type === 'pushed_down'
            ? [event.data.form]
            : [],
        );
        expect(forms).toEqual(Array.from({ length: state.hops }, (_, n) => n + 1));
      }),
      runs,
    );
  });

  test('its life, folded anew or read back from storage, is the case as it stands', () => {
    fc.assert(
      fc.property(someWalk, (so) => {
        const { life, state } = walk(so);
        expect(foldLife(JSON.parse(JSON.stringify(life)) as typeof life)).toEqual(state);
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      }),
      runs,
    );
  });
});

test('these walks lead through every status, every event and every verb, and no verb leads to an event that docs/case-life.md does not name', () => {
  const seen = new Set<string>();
  const led = new Map<string, Set<string>>();
  for (const so of fc.sample(someWalk, { numRuns: 900, seed: 1 }))
    walk(so, (_, events, { status }, said) => {
      for (const word of [status, ...events.map(({ type }) => type)]) seen.add(word);
      if (!said || events.length === 0) return;
      const { verb } = said.command;
      led.set(verb, new Set([...(led.get(verb) ?? []), ...events.map(({ type }) => type)]));
    });
  const never = ['registered', 'command_refused'];
  const wanted = [...caseStatuses, ...Object.keys(eventNames).filter((type) => !never.includes(type))];
  expect([...seen].toSorted()).toEqual([...new Set(wanted)].toSorted());
  const sent = [...verbs, ...letterVerbs, 'rebase'];
  expect([...led.keys()].toSorted()).toEqual(sent.toSorted());
  for (const [verb, types] of led) {
    const row =
      page
        .split('\n')
        .find((line) => line.startsWith(`| ${verb} `))
        ?.split('|')[3] ?? '';
    const named = row.split(/[ ,;]+/);
    // Any verb of the holder may say that it is accepted first.
    expect(
      [...types].filter((type) => type !== 'accepted' && !named.includes(type)),
      verb,
    ).toEqual([]);
  }
});

test('every command gets an answer in every status', () => {
  fc.assert(
    fc.property(
      someWalk,
      fc.constantFrom(...caseStatuses),
      fc.oneof(someCommand, strangeCommand),
      (so, status, command) => {
        const { state, at } = walk({ ...so, steps: so.steps.slice(0, 12) });
        const answer = decide({ ...state, status }, command, at);
        expect(isRefusal(answer) || answer.length > 0).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});
