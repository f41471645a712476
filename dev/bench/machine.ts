import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { findTemporalCli } from '../temporal-cli.ts';

export type Machine = { cpu: string; cores: number; memoryGiB: number; node: string; temporalCli: string };

/** What the figures were measured on: they compare only with others of the same machine. */
export async function describeMachine(folder: string): Promise<Machine> {
  const [cpu] = cpus();
  const { stdout } = spawnSync(await findTemporalCli(folder), ['--version'], { encoding: 'utf8' });
  return {
    cpu: cpu?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    temporalCli: /\d+\.\d+\.\d+/.exec(stdout)?.[0] ?? 'unknown',
  };
}
