import { defineEntity, p } from '@mikro-orm/core';
import { InstantType } from '../instants.ts';
import { freeText } from '../personal-data.ts';

export const fileKinds = ['jpeg', 'png', 'webp', 'pdf'] as const;
export type FileKind = (typeof fileKinds)[number];

/** An uploaded file. Its bytes lie outside the database, under names that say nothing and are told to nobody. */
export const StoredFile = defineEntity({
  name: 'StoredFile',
  tableName: 'file',
  properties: {
    id: p.uuid().primary(),
    /** Null until a command names it or it is uploaded to a case. */
    caseId: p.uuid().nullable(),
    kind: p.string().$type<FileKind>(),
    /** As its uploader calls it. */
    name: p.string().comment(freeText),
    /** In bytes, as stored. */
    size: p.integer(),
    storedAs: p.string().unique(),
    thumbnailAs: p.string().nullable(),
    /** SHA-256 of what was sent, so that a repeat is told from another file under the same key. */
    hash: p.string(),
    uploadKey: p.string().nullable(),
    uploadedBy: p.string(),
    uploadedAt: p.type(InstantType),
    attachedAt: p.type(InstantType).nullable(),
  },
});
