// `npm run bench`: holds the product to the budgets of performance.md that are counts and ratios.
// `-- --json` prints the figures alone; `-- --only P1,P2` selects.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { measureAction, measureCase } from './bench/counts.ts';
import { openHome } from './bench/home.ts';
import { describeMachine } from './bench/machine.ts';
import { measures, renderReport, type Figures, type Measure } from './bench/report.ts';
import { measureRatio } from './bench/throughput.ts';
import { StartFault } from './start-fault.ts';
import { startThrowaway } from './throwaway.ts';

const folder = join(import.meta.dirname, '..', '.gridcase');

function readSelection(only: string | undefined): readonly Measure[] {
  if (only === undefined) return measures;
  const wanted = only.split(',');
  const unknown = wanted.find((name) => !measures.some((measure) => measure === name));
  if (unknown !== undefined)
    throw new StartFault(`--only ${unknown} is no measure: choose among ${measures.join(', ')}.`);
  return measures.filter((measure) => wanted.includes(measure));
}

async function measure(selection: readonly Measure[]): Promise<Figures> {
  const servers = await startThrowaway(folder);
  try {
    const home = await openHome(servers);
    try {
      return {
        ...(selection.includes('P1') && { P1: await measureCase(home) }),
        ...(selection.includes('P2') && { P2: await measureAction(home) }),
        ...(selection.includes('P3') && { P3: await measureRatio(home, servers.temporalAddress) }),
      };
    } finally {
      await home.close();
    }
  } finally {
    await servers.stop();
  }
}

try {
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } });
  const selection = readSelection(values.only);
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const machine = await describeMachine(folder);
  const figures = await measure(selection);
  console.log(values.json ? JSON.stringify({ machine, ...figures }) : renderReport(machine, figures));
} catch (error) {
  console.error(error instanceof StartFault ? `✗ ${error.message}` : error);
  process.exitCode = 1;
}
