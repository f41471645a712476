import { globSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { build, type Plugin } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';

import { decide } from '../../domain/case-commands.ts';
import { foldLife } from '../../domain/case.ts';
import { deadline } from '../../domain/deadlines.ts';
import { explain } from '../../domain/explanation.ts';
import { ledgerWithPauses } from '../../domain/ledger.ts';
import { china } from './china-time.ts';
import { situations } from './deadline-situations.ts';
import { by } from './doing.ts';
import { aCase } from './some-case.ts';

const house = join(import.meta.dirname, '../..');
const modules = globSync('domain/**/*.ts', { cwd: house }).toSorted();

/** Everything of the domain, each module under its path, and nothing that a browser has not. */
function domainEntry(more = ''): Plugin {
  const exports = modules.map((path, n) => `export * as m${n} from ${JSON.stringify(join(house, path))};`);
  return {
    name: 'domain',
    enforce: 'pre',
    resolveId(id, importer) {
      if (importer === undefined) return '\0engine';
      const outside = id.startsWith('node:') || builtinModules.includes(id) || !/^[./\0]/.test(id);
      if (outside) throw new Error(`the engine imports ${id}`);
      return null;
    },
    load: (id) => (id === '\0engine' ? `${exports.join('\n')}\n${more}` : null),
  };
}

async function bundle(more?: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: house,
    logLevel: 'silent',
    plugins: [domainEntry(more)],
    build: { write: false, target: 'es2022', lib: { entry: 'engine', formats: ['iife'], name: 'engine' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('nothing was bundled');
  return first.output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('\n');
}

describe('the engine in a browser', () => {
  let code = '';
  // As bare as a page before its script: the language, and neither Node, nor a time or chance of its own.
  const page = createContext({});
  const run = (script: string): unknown => JSON.parse(runInContext(`JSON.stringify(${script})`, page) as string);
  const engine = (path: string, call: string, ...args: unknown[]) =>
    run(`engine.m${modules.indexOf(`domain/${path}.ts`)}.${call}(...${JSON.stringify(args)})`);

  beforeAll(async () => {
    code = await bundle();
    runInContext('delete globalThis.Date; delete Math.random;', page);
    runInContext(`${code}\nglobalThis.engine = engine;`, page);
  });

  test('is bundled whole, without one import', () => {
    expect(modules.length).toBeGreaterThan(70);
    expect(code).not.toMatch(/\b(?:import|require)\s*\(|\bfrom\s*['"]|process\.|globalThis\.Buffer/);
    expect(runInContext('Object.keys(engine).length', page)).toBe(modules.length);
  });

  test('says when random clocks are due, and why, as in Node', () => {
    for (const { calendar, budget, start, pauses } of fc.sample(situations, { numRuns: 200, seed: 7 })) {
      const ledger = ledgerWithPauses(start, pauses);
      expect(engine('deadlines', 'deadline', calendar, budget, ledger)).toEqual(deadline(calendar, budget, ledger));
      expect(engine('explanation', 'explain', calendar, budget, ledger)).toEqual(
        JSON.parse(JSON.stringify(explain(calendar, budget, ledger))),
      );
    }
  });

  test('folds and decides a case as in Node', () => {
    const life = aCase();
    const state = foldLife(life);
    expect(engine('case', 'foldLife', life)).toEqual(JSON.parse(JSON.stringify(state)));
    const command = by('grid-worker').escalate();
    const at = china('2026-03-02 10:00');
    expect(engine('case-commands', 'decide', state, command, at)).toEqual(
      JSON.parse(JSON.stringify(decide(state, command, at))),
    );
  });

  test('could not be bundled with a part of Node, or a package, in it', async () => {
    await expect(bundle("export { readFileSync } from 'node:fs';")).rejects.toThrow('the engine imports node:fs');
    await expect(bundle("export { join } from 'path';")).rejects.toThrow('the engine imports path');
    await expect(bundle("export { default } from 'fast-check';")).rejects.toThrow('the engine imports fast-check');
  });
});
