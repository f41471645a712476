import { closeSync, openSync, readSync } from 'node:fs';

/** Says whether a code point has a glyph in any face of any of the fonts. */
export type Covers = (codePoint: number) => boolean;

type Read = (at: number, length: number) => Buffer;

/** Reads which code points fonts (OpenType files or collections) have glyphs for. Formats 4 and 12 are all that such fonts use. */
export function readCoverage(files: readonly string[]): Covers {
  const known = new Uint8Array(0x110000 / 8);
  const add = (code: number) => {
    known[code >> 3] = (known[code >> 3] ?? 0) | (1 << (code & 7));
  };
  for (const file of files) {
    const handle = openSync(file, 'r');
    const read: Read = (at, length) => {
      const bytes = Buffer.alloc(length);
      readSync(handle, bytes, 0, length, at);
      return bytes;
    };
    for (const table of characterMaps(read)) for (const [from, to] of spansOf(read, table)) addSpan(from, to, add);
    closeSync(handle);
  }
  return (code) => ((known[code >> 3] ?? 0) & (1 << (code & 7))) !== 0;
}

function addSpan(from: number, to: number, add: (code: number) => void): void {
  for (let code = from; code <= to && code < 0x110000; code += 1) add(code);
}

/** Where the character maps of all faces of a file begin; faces of a collection share most of theirs. */
function characterMaps(read: Read): Set<number> {
  const isCollection = read(0, 4).toString('latin1') === 'ttcf';
  const count = isCollection ? read(8, 4).readUInt32BE() : 1;
  const maps = new Set<number>();
  for (let face = 0; face < count; face += 1) {
    const head = isCollection ? read(12 + 4 * face, 4).readUInt32BE() : 0;
    const tables = read(head + 4, 2).readUInt16BE();
    for (let index = 0; index < tables; index += 1) {
      const record = read(head + 12 + 16 * index, 16);
      if (record.toString('latin1', 0, 4) !== 'cmap') continue;
      const start = record.readUInt32BE(8);
      const encodings = read(start + 2, 2).readUInt16BE();
      for (let each = 0; each < encodings; each += 1)
        maps.add(start + read(start + 4 + 8 * each + 4, 4).readUInt32BE());
    }
  }
  return maps;
}

function spansOf(read: Read, start: number): [number, number][] {
  const format = read(start, 2).readUInt16BE();
  if (format === 12) {
    const count = read(start + 12, 4).readUInt32BE();
    const groups = read(start + 16, count * 12);
    return Array.from({ length: count }, (_, i) => [groups.readUInt32BE(i * 12), groups.readUInt32BE(i * 12 + 4)]);
  }
  if (format !== 4) return [];
  const table = read(start, read(start + 2, 2).readUInt16BE());
  const doubled = table.readUInt16BE(6);
  const found: [number, number][] = [];
  for (let at = 0; at < doubled; at += 2) {
    const last = table.readUInt16BE(14 + at);
    const offsetAt = 16 + 3 * doubled + at;
    const offset = table.readUInt16BE(offsetAt);
    for (let code = table.readUInt16BE(16 + doubled + at); code <= last && code < 0xffff; code += 1) {
      const first = table.readUInt16BE(16 + doubled + at);
      // A span may have holes: codes that lead to glyph 0, which is the blank box.
      const isThere = offset === 0 || table.readUInt16BE(offsetAt + offset + 2 * (code - first)) !== 0;
      if (isThere) found.push([code, code]);
    }
  }
  return found;
}
