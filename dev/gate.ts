// The one gate behind `npm test`, `.ci/run` and the pre-push hook.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules', '.bin');
const tally = await mkdtemp(join(tmpdir(), 'gridcase-gate-'));
const totalsFile = join(tally, 'totals.json');

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

type Step = { name: string; script: string; args: string[]; watched?: boolean };

const steps: Step[] = [
  { name: 'format', script: 'oxfmt/bin/oxfmt', args: ['--check'] },
  { name: 'lint and types', script: 'oxlint/bin/oxlint', args: [] },
  { name: 'dead code', script: 'knip/bin/knip.js', args: ['--treat-config-hints-as-errors'] },
  {
    name: 'tests',
    script: 'vitest/vitest.mjs',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${totalsFile}`],
    // Minutes long: whoever waits sees each file as it finishes, and a hang shows where it hangs.
    watched: true,
  },
];

function run({ script, args, watched }: Step): Promise<{ passed: boolean; output: string }> {
  const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
    stdio: ['ignore', watched ? 'inherit' : 'pipe', watched ? 'inherit' : 'pipe'],
  });
  const stop = (signal: NodeJS.Signals) => {
    // A terminal's Ctrl-C has reached the child already, and a second one would cut its clean-up short.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const name of stopSignals) process.on(name, stop);
  const output: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => output.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const name of stopSignals) process.off(name, stop);
      // Stopped from outside: nobody waits for the remaining steps.
      if (signal !== null) process.exit(1);
      resolve({ passed: code === 0, output: Buffer.concat(output).toString() });
    });
  });
}

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

async function readTotals(): Promise<{ passed: number; failed: number; skipped: number }> {
  const text = await readFile(totalsFile, 'utf8').catch(() => undefined);
  if (text === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(text) as Report;
  // A file that cannot even be loaded has no test to fail, and is a failure all the same.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((assertion) => assertion.status !== 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

let allPassed = true;
for (const step of steps) {
  const startedAt = performance.now();
  const { passed, output } = await run(step);
  allPassed &&= passed;
  if (!passed) console.log(output.trimEnd());
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${passed ? '✓' : '✗'} ${step.name}  ${seconds} s`);
}

const { passed, failed, skipped } = await readTotals();
await rm(tally, { recursive: true, force: true });
if (skipped > 0) console.log('✗ a skipped test proves nothing: make it run or delete it');
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = allPassed && failed === 0 && skipped === 0 ? 0 : 1;
