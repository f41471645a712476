import { Type, type Static } from 'typebox';
import { fileKinds } from '../../database/entities/file.ts';
import { Instant } from '../cases/instants.ts';

const closed = { additionalProperties: false };

export const CaseFile = Type.Object(
  {
    id: Type.String(),
    kind: Type.Enum(fileKinds),
    name: Type.String({ description: 'as its uploader called it' }),
    size: Type.Integer({ description: 'in bytes' }),
    uploadedAt: Instant,
    link: Type.String({ description: "the file itself; the reader's own link, valid for minutes" }),
    thumbnail: Type.Unsafe<string | null>({
      type: ['string', 'null'],
      description: 'a small picture, as a link of the same sort; null for a PDF',
    }),
  },
  {
    ...closed,
    examples: [
      {
        id: '0199b2c4-0000-7000-8000-000000000002',
        kind: 'jpeg',
        name: '楼道清理后.jpg',
        size: 482_113,
        uploadedAt: '2026-03-02T09:05:00+08:00',
        link: '/api/v1/files/0199b2c4-0000-7000-8000-000000000002?variant=whole&expires=1772413800&signature=c2ln',
        thumbnail:
          '/api/v1/files/0199b2c4-0000-7000-8000-000000000002?variant=thumbnail&expires=1772413800&signature=c2ln',
      },
    ],
  },
);
export type CaseFileView = Static<typeof CaseFile>;

export const Upload = Type.Object(
  {
    file: Type.Unsafe<string>({ type: 'string', format: 'binary', description: 'jpeg, png, webp or pdf, by content' }),
  },
  { ...closed, examples: [{ file: '(the bytes)' }] },
);

export const UploadHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({ minLength: 1, maxLength: 255, description: 'makes a repeat of this upload harmless' }),
  ),
});

export const variants = ['whole', 'thumbnail'] as const;
export type Variant = (typeof variants)[number];

export const FileParams = Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) }, closed);

export const FileQuery = Type.Object(
  {
    variant: Type.Optional(Type.Enum(variants)),
    expires: Type.Optional(Type.Integer({ description: 'in seconds since 1970' })),
    signature: Type.Optional(Type.String({ maxLength: 100 })),
  },
  closed,
);
export type FileQueryString = Static<typeof FileQuery>;
