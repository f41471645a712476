// `npm run verify`: holds a running installation to its invariants, then storms one case on servers of its own.
// `-- --rounds 0` leaves the storm out. An installation named by DATABASE_URL is only looked at.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../../config.ts';
import { readRunning } from '../running-copy.ts';
import { StartFault } from '../start-fault.ts';
import { connectInstallation } from './installation.ts';
import { verify } from './invariants.ts';
import { renderVerdict } from './report.ts';

const root = join(import.meta.dirname, '..', '..');
const stress = ['test/workflows/parallel-commands.test.ts', 'test/faults/parallel-commands.test.ts'];

const rebase = ['test/faults/rebase.test.ts'];
const rebasedCases = 1_000;

const usualRounds = 20;

/** The environment of whoever runs gridcase: the caller's own where it names a database, else that of `npm start`; null where nothing runs. */
function findEnvironment(): NodeJS.ProcessEnv | null {
  if (process.env['DATABASE_URL']) return process.env;
  const servers = readRunning(join(root, '.gridcase'))?.servers;
  return servers ? { ...process.env, ...servers, GRIDCASE_DEMO: '1', GRIDCASE_REHEARSAL: '1' } : null;
}

async function verifyInstallation(env: NodeJS.ProcessEnv): Promise<boolean> {
  const installation = await connectInstallation(loadConfig(env));
  try {
    const verdicts = await verify(installation);
    for (const verdict of verdicts) console.log(renderVerdict(verdict));
    return verdicts.every(({ faults }) => faults.length === 0);
  } finally {
    await installation.close();
  }
}

/** Runs tests on servers of their own. */
function runTests(files: readonly string[], wanted: NodeJS.ProcessEnv): Promise<boolean> {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const env = { ...process.env, ...wanted };
  const child = spawn(process.execPath, [vitest, 'run', '--project', 'stack', ...files], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });
}

function readRounds(text: string | undefined): number {
  if (text === undefined) return process.env['DATABASE_URL'] ? 0 : usualRounds;
  if (!/^\d{1,4}$/.test(text)) throw new StartFault(`--rounds ${text} is not a number of rounds: give 0 to 9999.`);
  return Number(text);
}

async function run(rounds: number): Promise<boolean> {
  const env = findEnvironment();
  if (!env && rounds === 0)
    throw new StartFault(
      'Nothing runs here to be verified: run `npm start` first, or set DATABASE_URL and TEMPORAL_ADDRESS to those of an installation.',
    );
  if (!env) console.log('Nothing runs here, so there are no invariants to hold; the storm brings servers of its own.');
  const holds = env ? await verifyInstallation(env) : true;
  if (rounds === 0) return holds;
  console.log(`A storm of ${rounds} rounds: 60 commands at once on one case, also with its worker killed at random.`);
  const storm = await runTests(stress, { GRIDCASE_ROUNDS: String(rounds) });
  console.log(`A rebase of ${rebasedCases} open cases, its worker killed half-way.`);
  return (await runTests(rebase, { GRIDCASE_REBASE_CASES: String(rebasedCases) })) && storm && holds;
}

try {
  const { values } = parseArgs({ options: { rounds: { type: 'string' } } });
  process.exitCode = (await run(readRounds(values.rounds))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof StartFault ? `✗ ${error.message}` : error);
  process.exitCode = 1;
}
