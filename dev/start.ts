// `npm start`: the whole product on this machine, until Ctrl-C.
import { join } from 'node:path';
import { findFonts, missingFonts } from '../api/paper/fonts.ts';
import { readLogEnd, stopChildren } from './child-process.ts';
import { renderClosingBlock } from './closing-block.ts';
import { startProduct, type Product } from './product.ts';
import { announceAddresses, claimFolder, describeRunning, releaseFolder } from './running-copy.ts';
import { StartFault } from './start-fault.ts';
import { readStartOptions } from './start-options.ts';
import { secondsSince } from './start-step.ts';

const folder = join(import.meta.dirname, '..', '.gridcase');
let isStopping = false;

async function stop(exitCode: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  const startedAt = performance.now();
  const count = await stopChildren();
  releaseFolder(folder);
  if (count > 0) console.log(`✓ everything stopped  ${secondsSince(startedAt)}`);
  process.exit(exitCode);
}

function watch({ servers }: Product): void {
  for (const [name, server] of servers)
    void server.exited.then((code) => {
      if (isStopping) return;
      const how = code === null ? 'was killed' : `exited with code ${code}`;
      console.error(
        `✗ ${name} ${how}, so everything is being stopped; its log is ${server.logFile} and ends:\n${readLogEnd(server.logFile)}`,
      );
      return stop(1);
    });
}

function fail(error: unknown): void {
  console.error(error instanceof StartFault ? `✗ ${error.message}` : error);
}

// Writing to a terminal that was closed must not keep us from stopping what we started.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

try {
  const startedAt = performance.now();
  const options = readStartOptions(process.argv.slice(2), process.env);
  const other = claimFolder(folder);
  if (other !== undefined) {
    console.log(describeRunning(other));
    if (options.reset) console.log('Nothing was reset: stop it first.');
    process.exit(options.reset ? 1 : 0);
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  process.on('disconnect', () => void stop(0));
  try {
    const product = await startProduct(folder, options, process.env);
    announceAddresses(folder, product.installation, product.environment);
    watch(product);
    console.log(`✓ ready  ${secondsSince(startedAt)}`);
    console.log(renderClosingBlock(product.installation));
    const fonts = findFonts();
    if ('missing' in fonts) console.log(`\n! ${missingFonts(fonts.missing)}`);
  } catch (error) {
    // What fails while everything is being stopped fails because of that.
    if (!isStopping) fail(error);
    await stop(1);
  }
} catch (error) {
  fail(error);
  process.exitCode = 1;
}
