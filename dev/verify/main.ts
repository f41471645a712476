// `npm run verify`: holds a running installation to its invariants. `-- --rounds 20` runs the stress of one case instead.
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

/** The environment of whoever runs gridcase: the caller's own where it names a database, else that of `npm start`. */
function findEnvironment(): NodeJS.ProcessEnv {
  if (process.env['DATABASE_URL']) return process.env;
  const copy = readRunning(join(root, '.gridcase'));
  if (copy?.servers === undefined)
    throw new StartFault(
      'Nothing runs here to be verified: run `npm start` first, or set DATABASE_URL and TEMPORAL_ADDRESS to those of an installation.',
    );
  return { ...process.env, ...copy.servers, GRIDCASE_DEMO: '1', GRIDCASE_REHEARSAL: '1' };
}

async function verifyInstallation(): Promise<boolean> {
  const installation = await connectInstallation(loadConfig(findEnvironment()));
  try {
    const verdicts = await verify(installation);
    for (const verdict of verdicts) console.log(renderVerdict(verdict));
    return verdicts.every(({ faults }) => faults.length === 0);
  } finally {
    await installation.close();
  }
}

/** Runs the tests that send 60 commands at once to one case, that many rounds each. */
function runStress(rounds: number): Promise<boolean> {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const env = { ...process.env, GRIDCASE_ROUNDS: String(rounds) };
  const child = spawn(process.execPath, [vitest, 'run', '--project', 'stack', ...stress], {
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

function readRounds(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new StartFault(`--rounds ${text} is not a number of rounds: give 1 to 9999.`);
  return Number(text);
}

try {
  const { values } = parseArgs({ options: { rounds: { type: 'string' } } });
  const passed = values.rounds === undefined ? await verifyInstallation() : await runStress(readRounds(values.rounds));
  process.exitCode = passed ? 0 : 1;
} catch (error) {
  console.error(error instanceof StartFault ? `✗ ${error.message}` : error);
  process.exitCode = 1;
}
