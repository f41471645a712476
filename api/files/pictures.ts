import sharp, { type Sharp } from 'sharp';
import type { FileKind } from '../../database/entities/file.ts';
import { problem } from '../problems.ts';

/** Longest side of a picture as kept and as shown small, in pixels. Proof has to be readable, not printable as a poster. */
const longestSide = 4096;
const thumbnailSide = 480;
/** Telephones take 108-megapixel pictures; a small file can claim any size and fill the memory. */
const mostPixels = 120_000_000;

/** A picture as it is kept, and its small twin as WebP. */
export type Picture = { whole: Buffer; thumbnail: Buffer };

/**
 * Draws a picture anew: upright, and with nothing in it but what can be seen, neither a position nor a hidden second file.
 * Throws `unsupported_media_type` where the bytes are no picture, `payload_too_large` where it has too many pixels.
 */
export async function redraw(bytes: Buffer, kind: Exclude<FileKind, 'pdf'>): Promise<Picture> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels) throw problem('payload_too_large');
    const upright = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient();
    const whole = await within(upright, longestSide).toFormat(kind, { quality: 85 }).toBuffer();
    const thumbnail = await within(sharp(whole), thumbnailSide).webp({ quality: 75 }).toBuffer();
    return { whole, thumbnail };
  } catch (error) {
    // libvips throws plain errors for whatever it cannot read.
    if (error instanceof Error && error.constructor === Error) throw problem('unsupported_media_type');
    throw error;
  }
}

function within(picture: Sharp, side: number): Sharp {
  return picture.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
}
