import { randomUUID } from 'node:crypto';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';

/** Where 云溪路 would be: in the bytes, as a telephone writes it. */
const position = {
  IFD0: { Copyright: 'taken-by-somebody' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 14/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '121/1 28/1 0/1' },
};

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 40, b: 40 } } });

/** A photo as a telephone takes one: with a position, and lying on its side. */
export const photo = (width = 1200, height = 900) =>
  canvas(width, height).withMetadata({ orientation: 6 }).withExifMerge(position).jpeg().toBuffer();

export const png = () => canvas(40, 30).png().toBuffer();
export const webp = () => canvas(40, 30).webp().toBuffer();
export const pdf = (inside = '') => Buffer.from(`%PDF-1.7\n${inside}\n%%EOF\n`);

/** A PNG whose head claims another size than it has. */
export function claiming(bytes: Buffer, width: number, height: number): Buffer {
  const claim = Buffer.from(bytes);
  claim.writeUInt32BE(width, 16);
  claim.writeUInt32BE(height, 20);
  // The head's own check sum, from its name to its end.
  claim.writeUInt32BE(crc32(claim.subarray(12, 29)), 29);
  return claim;
}

type Part = { bytes: Buffer | string; name?: string; type?: string; field?: string };

/** A multipart body as a browser sends one, with its header. */
export function multipart(...parts: Part[]): { headers: { 'content-type': string }; payload: Buffer } {
  const boundary = `----gridcase${randomUUID()}`;
  const pieces = parts.flatMap(({ bytes, name, type = 'application/octet-stream', field = 'file' }) => [
    `--${boundary}\r\ncontent-disposition: form-data; name="${field}"${name === undefined ? '' : `; filename="${name}"`}\r\n`,
    name === undefined ? '\r\n' : `content-type: ${type}\r\n\r\n`,
    bytes,
    '\r\n',
  ]);
  const payload = Buffer.concat([...pieces, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece)));
  return { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, payload };
}
