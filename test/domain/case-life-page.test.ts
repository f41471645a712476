import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { verbCodes } from '../../api/commands/verb-codes.ts';
import { decide } from '../../domain/case-commands.ts';
import { verbsOf } from '../../domain/permissions.ts';
import { roles } from '../../domain/roles.ts';
import { caseStatuses } from '../../domain/statuses.ts';
import { letterVerbs } from '../../domain/verbs/letter.ts';
import { verbs } from '../../domain/verbs/rules.ts';
import { commandsOf } from './doing.ts';
import { everyPost, statusTable, variants, verbsIn } from './status-table.ts';
import { caseIn, tellVerb } from './status-lives.ts';

const page = readFileSync(new URL('../../docs/case-life.md', import.meta.url), 'utf8');
// The table of verbs and that of letters; that of the statuses is compared as it stands.
const cells = page
  .slice(page.indexOf('\n## Verbs'))
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const cellOf = (name: string, column: number) => cells.find(([, first]) => first?.split(' ')[0] === name)?.[column];
// What every verb can be refused with, and what the API alone says.
const ofEveryVerb = ['not_permitted', 'wrong_status', 'stale_version', 'idempotency_key_reused'];

describe('docs/case-life.md', () => {
  test('says what may be done in each status', () => {
    const lines = page.split('\n');
    const start = lines.indexOf(statusTable()[0] ?? '');
    expect(lines.slice(start, start + statusTable().length)).toEqual(statusTable());
  });

  test.each(verbs)('says who may use %s', (verb) => {
    const may = roles.filter((role) => verbsOf([{ role, unit: 'YX', area: 'YX' }]).includes(verb));
    expect(cellOf(verb, 2)).toBe(may.join(', '));
  });

  test.each(verbs)('says with what %s is refused, as the API does', (verb) => {
    const said = [...(cellOf(verb, 5) ?? '').matchAll(/`(\w+)`/g)].map(([, code]) => code ?? '');
    expect(said.filter((code) => !ofEveryVerb.includes(code)).toSorted()).toEqual(
      verbCodes(verb)
        .filter((code) => !ofEveryVerb.includes(code))
        .toSorted(),
    );
  });

  test.each(letterVerbs)('says what the letter %s does', (letter) => {
    expect(cellOf(letter, 3)).toMatch(/^(linked|told|reopened, or told .*)$/);
  });

  test.each(caseStatuses)('and in %s every other verb is refused for the status', (status) => {
    const said = verbsIn(status);
    const who = commandsOf({ person: 'anybody', posts: everyPost });
    for (const state of variants(caseIn[status]))
      for (const verb of verbs.filter((one) => !said.has(one)))
        expect(decide(state, tellVerb[verb](who), state.lastAt), verb).toEqual({ refused: 'wrong_status' });
  });
});
