import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildConsole } from '../../../dev/console-build.ts';
import { chromiumPath } from './chromium-path.ts';

/** The console as it would be served, and a browser to look at it with. */
export default async function setUp(): Promise<void> {
  if (!existsSync(chromiumPath))
    throw new Error(
      `The browser tests need Chromium, and there is none at ${chromiumPath}: install it (apt-get install chromium fonts-noto-cjk), or name yours in CHROMIUM.`,
    );
  await buildConsole({ env: process.env, logs: join(import.meta.dirname, '../../../.gridcase/logs') });
}
