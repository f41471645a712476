import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { allowedVerbs } from '../../domain/allowed.ts';
import { decide } from '../../domain/case-commands.ts';
import { isRefusal } from '../../domain/refusals.ts';
import { verbsOf } from '../../domain/permissions.ts';
import { roles, type Post } from '../../domain/roles.ts';
import { caseStatuses } from '../../domain/statuses.ts';
import { verbs } from '../../domain/verbs/rules.ts';
import { commandsOf } from './doing.ts';
import { given } from './given.ts';
import { aCase } from './some-case.ts';
import { caseIn, tellVerb } from './status-lives.ts';

const page = readFileSync(new URL('../../docs/case-life.md', import.meta.url), 'utf8');
const cells = page
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const cellOf = (name: string, column: number) =>
  cells.find(([, first]) => first?.replaceAll('`', '').split(' ')[0] === name)?.[column];

// Every role, in the unit that holds and in the street: whatever is refused now is refused by the status.
const posts = roles.flatMap((role): Post[] => [
  { role, unit: 'YX-01-01', area: 'YX-01-01' },
  { role, unit: 'YX-01', area: 'YX-01' },
  { role, unit: 'YX', area: 'YX' },
]);

// A case that waits for a milestone as well.
const planned = given(aCase({ track: 'joint' })).state.clocks.filter(({ id }) => id === 'milestone:plan');

// Without a proposal, a request or a question there is nothing that these could answer.
const answers = ['confirm_rejection', 'rule_extension'];

describe('docs/case-life.md', () => {
  test.each(caseStatuses)('says what may be done in %s', (status) => {
    const state = caseIn[status];
    const proposed = { ...state, rejectionProposedBy: 'somebody-else' };
    const level = { ...state, level: 'community', holder: { ...state.holder, unit: 'YX-01' } } as const;
    const asked = { ...state, extensionAsked: { clock: 'resolve', days: 2, by: 'somebody-else' } };
    const staged = { ...state, clocks: [...state.clocks, ...planned] };
    const seen = [state, proposed, level, asked, staged];
    const allowed = new Set(seen.flatMap((one) => allowedVerbs(one, posts, 'anybody')));
    expect(cellOf(status, 2)).toBe(verbs.filter((verb) => allowed.has(verb)).join(', ') || '–');
  });

  test.each(verbs)('says who may use %s', (verb) => {
    const may = roles.filter((role) => verbsOf([{ role, unit: 'YX', area: 'YX' }]).includes(verb));
    expect(cellOf(verb, 2)).toBe(may.join(', '));
  });

  test.each(caseStatuses)('and in %s every other verb is refused for the status', (status) => {
    const said = cellOf(status, 2)?.split(', ') ?? [];
    const who = commandsOf({ person: 'anybody', posts });
    for (const verb of verbs.filter((one) => !said.includes(one)))
      expect(decide(caseIn[status], tellVerb[verb](who), caseIn[status].lastAt), verb).toEqual({
        refused: 'wrong_status',
      });
    for (const verb of verbs.filter((one) => said.includes(one))) {
      const answer = decide(caseIn[status], tellVerb[verb](who), caseIn[status].lastAt);
      const documented = cellOf(verb, 5) ?? '';
      const refusedBecause = isRefusal(answer) ? [answer.refused] : [];
      const unsaid = refusedBecause.filter((code) => !documented.includes(code) && !answers.includes(verb));
      expect(unsaid, verb).toEqual([]);
    }
  });
});
