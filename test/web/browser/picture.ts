import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { documentedPictures, pictureFolder } from '../../support/documented-pictures.ts';

const scratch = join(import.meta.dirname, '../../../.gridcase/pictures');
/** Set, the pictures that README and docs show are made anew. */
const renews = process.env['GRIDCASE_RENEW_PICTURES'] === '1';

/** Keeps what a page looks like: for whoever runs the stories, and when asked for README and docs. */
export async function picture(page: Page, name: string): Promise<void> {
  const drawn = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  keep(scratch, name, drawn);
  if (renews && documentedPictures.some((documented) => documented.name === name))
    // Screens have few colours, and who clones the house carries its pictures for ever.
    keep(pictureFolder, name, await sharp(drawn).png({ palette: true, colours: 128, effort: 10 }).toBuffer());
}

function keep(folder: string, name: string, bytes: Buffer): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), bytes);
}
