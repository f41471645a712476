import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, Runtime } from '@temporalio/worker';
import { expect, test } from 'vitest';
import { buildBundle } from '../../worker/bundle.ts';
import { lives } from '../workflows/lives.ts';
import { findDivergences } from './replaying.ts';

Runtime.install({ logger: new DefaultLogger('ERROR') });

const here = import.meta.dirname;
const names = globSync('*.json', { cwd: here }).map((file) => basename(file, '.json'));
const histories = names.map((name) => ({
  workflowId: name,
  history: JSON.parse(readFileSync(join(here, `${name}.json`), 'utf8')) as unknown,
}));

test('a history is kept of every path', () => {
  expect(Object.keys(lives).filter((name) => !names.includes(name))).toEqual([]);
});

test('the workflow code of today tells every recorded life again', async () => {
  expect(await findDivergences(await buildBundle(), histories)).toEqual([]);
});

test('a change that tells them otherwise is noticed in every one of them', async () => {
  const workflowsPath = join(here, 'hasty-workflow.ts');
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
  expect(await findDivergences(code, histories)).toHaveLength(histories.length);
});
