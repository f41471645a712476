import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

type Chunk = { file: string; imports?: string[]; dynamicImports?: string[] };

const built = join(import.meta.dirname, '../../../dist/web');
const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

/** The scripts that loading these chunks brings along; with `later`, also those that are loaded when something is opened. */
function scriptsOf(entries: readonly string[], later = false): string[] {
  const seen = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`the console was built without ${name}`);
    if (seen.has(name)) return;
    seen.add(name);
    for (const next of [...(chunk.imports ?? []), ...(later ? (chunk.dynamicImports ?? []) : [])]) visit(next);
  };
  for (const entry of entries) visit(entry);
  return [...seen].flatMap((name) => (manifest[name]?.file.endsWith('.js') ? [manifest[name].file] : []));
}

const content = (file: string) => readFileSync(join(built, file));
const kilobytes = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + gzipSync(content(file)).length, 0) / 1_000;
/** What antd's styles and icons call themselves. */
const ofAntd = (file: string) => /["'`]ant["'`]|anticon/.test(content(file).toString());

const phone = scriptsOf(['phone.html'], true);
const board = scriptsOf(['index.html', 'app/shell.tsx', 'features/board/board-page.tsx']);

test('the telephone loads 200 KB of script at most, whatever is opened', () => {
  expect(phone.length).toBeGreaterThan(3);
  expect(kilobytes(phone)).toBeLessThanOrEqual(200);
});

const scan = scriptsOf(['scan.html'], true);

test('the page of residents loads 170 KB of script at most, and no antd', () => {
  expect(kilobytes(scan)).toBeLessThanOrEqual(170);
  expect(scan.filter(ofAntd)).toEqual([]);
});

test('the telephone never loads antd, which the board does', () => {
  expect(board.filter(ofAntd)).not.toEqual([]);
  expect(phone.filter(ofAntd)).toEqual([]);
});

test('the board loads 400 KB of script at most', () => {
  expect(kilobytes(board)).toBeLessThanOrEqual(400);
});

/** What Leaflet calls its own. */
const ofLeaflet = (file: string) => content(file).toString().includes('leaflet-container');

test('the map is loaded by whoever opens it, not with the board and not with the telephone', () => {
  expect([...board, ...phone].filter(ofLeaflet)).toEqual([]);
  expect(scriptsOf(['features/map/map-page.tsx']).filter(ofLeaflet)).toEqual([]);
  expect(scriptsOf(['features/map/grid-map.tsx']).filter(ofLeaflet)).not.toEqual([]);
});

test('charts come with neither board nor telephone', () => {
  expect([...board, ...phone].filter((file) => /echarts|zrender/.test(content(file).toString()))).toEqual([]);
});
