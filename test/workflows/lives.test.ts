import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findDivergences } from '../histories/replaying.ts';
import { expectAgreement } from '../support/agreement.ts';
import { openStack, type Stack } from '../support/stack.ts';
import { lives } from './lives.ts';

const folder = join(import.meta.dirname, '..', 'histories');
// `npm run record-histories` writes what it has lived through for later releases to be held to.
const isRecording = process.env['GRIDCASE_RECORD_HISTORIES'] === '1';

describe('a case workflow lives through every path, and its code tells the same life again from the history', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await openStack('lives');
  });
  afterAll(() => stack.close());

  it.each(Object.entries(lives))('%s', async (name, live) => {
    const id = await live(stack);
    await expectAgreement(stack, id);
    const history = await stack.handle(id).fetchHistory();
    const code = await readFile(inject('workflowBundle'), 'utf8');
    expect(await findDivergences(code, [{ workflowId: `case:${id}`, history }])).toEqual([]);
    if (isRecording) {
      const text = JSON.stringify(JSON.parse(historyToJSON(history)));
      await writeFile(join(folder, `${name}.json`), `${text}\n`);
    }
  });
});
