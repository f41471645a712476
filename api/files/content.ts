import type { FileKind } from '../../database/entities/file.ts';

/** What each kind is called on the wire. */
export const mediaTypes: Record<FileKind, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
};

const pngHead = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** How far before its end a PDF has to say that it ends, in bytes. */
const tailBytes = 1024;

/** What the bytes are, whatever their name or sender says; null for what is not allowed. */
export function kindOf(bytes: Buffer): FileKind | null {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg';
  if (bytes.subarray(0, 8).equals(pngHead)) return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  // A PDF cannot be made anew as a picture can, so it has to begin and end as one.
  if (/^%PDF-[12]\.\d/.test(ascii(bytes, 0, 8)) && ascii(bytes, -tailBytes).includes('%%EOF')) return 'pdf';
  return null;
}

function ascii(bytes: Buffer, from: number, to?: number): string {
  return bytes.subarray(from, to).toString('latin1');
}

/** How an uploader's name for a file is kept: without the folders it came from and without what could break a header. */
export function plainName(name: string | undefined, kind: FileKind): string {
  const last = (name ?? '').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- these are what must not come through
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
  // The end tells more than the beginning: it says what sort of file it is. Half a character says nothing.
  const short = plain.slice(-120).replace(/^[\udc00-\udfff]/, '');
  return /[^.\s]/.test(short) ? short : `file.${kind}`;
}
