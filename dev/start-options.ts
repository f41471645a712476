import { probePort } from './ports.ts';
import { StartFault } from './start-fault.ts';

/** `reset` deletes the data of earlier runs first; `empty` seeds the demo street without cases. */
export type StartOptions = { reset: boolean; empty: boolean; port: number };

/** Reads the flags of `npm start` and its PORT; a mistake is a StartFault. */
export function readStartOptions(args: string[], env: NodeJS.ProcessEnv): StartOptions {
  const unknown = args.find((arg) => arg !== '--reset' && arg !== '--empty');
  if (unknown !== undefined)
    throw new StartFault(`${unknown} is unknown: npm start takes --reset and --empty after a lone --.`);
  const port = env['PORT'] || '3000';
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
    throw new StartFault(`PORT=${port} is not a port: give a number from 1 to 65535, or leave it out for 3000.`);
  const options = { reset: args.includes('--reset'), empty: args.includes('--empty'), port: Number(port) };
  const foreign = ['DATABASE_URL', 'TEMPORAL_ADDRESS'].find((name) => env[name]);
  if (options.reset && foreign !== undefined)
    throw new StartFault(
      `--reset only deletes what npm start made, and ${foreign} names a server of yours: empty that yourself and start without --reset, or unset ${foreign}.`,
    );
  return options;
}

/** Refuses a web port that is taken: people bookmark it, so it does not wander. */
export async function checkWebPort(port: number): Promise<void> {
  const state = await probePort(port);
  if (state === 'busy')
    throw new StartFault(
      `Port ${port} is busy: stop what listens there, or choose another with PORT=${port === 65_535 ? 3001 : port + 1} npm start.`,
    );
  if (state === 'forbidden')
    throw new StartFault(
      `Port ${port} needs rights that this user does not have: choose one above 1023 with PORT=3000 npm start.`,
    );
}
