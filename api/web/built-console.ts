import { existsSync, globSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export type Asset = { type: string; plain: Buffer; gzip?: Buffer; brotli?: Buffer };

/** The console as it was built: its page, the telephone's, that of residents, and what all load by path. */
export type BuiltConsole = { page: string; phone: string; scan: string; assets: ReadonlyMap<string, Asset> };

const built = join(import.meta.dirname, '..', '..', 'dist', 'web');
const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Reads the built console, compressed once, or null where none was built. It stays in memory: a build that is made while we run
 * must not mix its files with those of the page that somebody has open.
 */
export function readConsole(folder = built): BuiltConsole | null {
  if (!existsSync(join(folder, 'index.html'))) return null;
  const assets = globSync('assets/**/*.*', { cwd: folder }).map((path): [string, Asset] => {
    const plain = readFileSync(join(folder, path));
    const type = types[extname(path)] ?? 'application/octet-stream';
    const compresses = /^(text|application\/json|image\/svg)/.test(type);
    return [
      `/${path}`,
      {
        type,
        plain,
        ...(compresses && {
          gzip: gzipSync(plain),
          brotli: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
        }),
      },
    ];
  });
  const read = (page: string) => readFileSync(join(folder, page), 'utf8');
  return { page: read('index.html'), phone: read('phone.html'), scan: read('scan.html'), assets: new Map(assets) };
}
