// Plain JavaScript without dependencies: this is the one file that the machine's own Node (20 or
// later) reads on a bare clone, before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants } from 'node:os';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';
const pinnedNode = join(root, 'node_modules', '.bin', windows ? 'node.cmd' : 'node');

function readLock(...path) {
  try {
    return JSON.parse(readFileSync(join(root, ...path), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

// Contents, not file times: a clone or a branch switch touches times without changing a version.
// npm writes its inner lock file last, so an interrupted install counts as none.
function isInstalled() {
  const wanted = readLock('package-lock.json');
  const installed = readLock('node_modules', '.package-lock.json');
  if (!wanted || !installed || !existsSync(pinnedNode)) return false;
  const outdated = Object.entries(installed).some(([path, entry]) => wanted[path]?.version !== entry.version);
  const missing = Object.entries(wanted).some(
    ([path, entry]) => path !== '' && !entry.optional && !entry.devOptional && !installed[path],
  );
  return !outdated && !missing;
}

/** The child at work: npm first, then the script. */
let child;

function run(command, args, options) {
  child = spawn(command, args, { cwd: root, shell: windows, ...options });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ error }));
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}

async function install() {
  const startedAt = Date.now();
  console.log('… installing packages (npm ci); this takes a minute the first time');
  // npm would lend its children the settings of the command that called us.
  const lent = /^npm_(lifecycle|package|command)/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !lent.test(name)));
  const running = run('npm', ['ci', '--include=dev', '--no-fund', '--no-audit'], {
    stdio: ['ignore', 'inherit', 'pipe'],
    env,
  });
  let output = '';
  child.stderr?.on('data', (chunk) => (output += chunk));
  const { code, signal, error } = await running;
  if (code === 0 && isInstalled()) {
    console.log(`✓ packages installed  ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
    return;
  }
  if (!signal && !isStopping) console.error(`✗ ${explain({ code, error, output })}`);
  process.exit(1);
}

/** One sentence with the remedy; npm's own words only where ours do not cover them. */
function explain({ code, error, output }) {
  if (error?.code === 'ENOENT') return 'npm was not found: install Node 20 or later together with npm, then try again.';
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET/.test(output))
    return 'The package registry cannot be reached, so packages cannot be installed: connect to the network (or set the proxy with `npm config set proxy`) and run the same command again.';
  if (/ENOSPC/.test(output))
    return 'The disk is full, so packages cannot be installed: free about 1 GB and run the same command again.';
  if (code === 0)
    return 'npm ci finished but the packages do not match package-lock.json: delete node_modules and run the same command again.';
  return `Installing packages failed for the reason that npm gives here: put it right and run the same command again.\n${output || error}`;
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`✗ This is Node ${process.versions.node}: install Node 20 or later, then try again.`);
  process.exit(1);
}

let isStopping = false;
function stop(signal) {
  isStopping = true;
  child?.kill(signal);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));

// A shell between npm and us does not pass signals on: when it is gone, nobody wants us any more.
if (process.env.npm_lifecycle_event !== undefined) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop('SIGTERM');
  }, 1000).unref();
}

if (!isInstalled()) await install();

// IPC lets the script notice when this process dies without being able to say so.
const { code, signal, error } = await run(pinnedNode, process.argv.slice(2), {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
if (error)
  console.error(
    `✗ Node 24 from node_modules does not start (${error.message}): delete node_modules and run the same command again.`,
  );
process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1));
