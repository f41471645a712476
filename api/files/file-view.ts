import type { FileRow } from '../../database/files.ts';
import { instantText } from '../cases/instants.ts';
import type { FileLinks } from './links.ts';
import type { CaseFileView } from './schema.ts';

/** A file as the caller of this key may open it. */
export function viewFile(
  { id, kind, name, size, uploadedAt, thumbnailAs }: FileRow,
  links: FileLinks,
  caller: string,
): CaseFileView {
  const now = Date.now();
  return {
    id,
    kind,
    name,
    size,
    uploadedAt: instantText(uploadedAt),
    link: links.write(id, 'whole', caller, now),
    thumbnail: thumbnailAs === null || thumbnailAs === undefined ? null : links.write(id, 'thumbnail', caller, now),
  };
}
