import { Type, type Static } from 'typebox';
import { caseKinds } from '../../domain/kinds.ts';
import { Instant, InstantOrNull } from '../cases/instants.ts';
import { Reporter } from '../cases/registration-schema.ts';
import { ShortWords, WordsIfAny } from '../cases/words.ts';

const closed = { additionalProperties: false };

export const ScanParams = Type.Object({ code: Type.String({ minLength: 1, maxLength: 64 }) }, closed);

/** As much of a link as hangs on the wall anyway. */
export const PublicLink = Type.Object(
  { name: Type.String(), address: Type.String(), street: Type.String({ description: 'name of the street' }) },
  { ...closed, examples: [{ name: '8号楼居民群', address: '云溪路 12 号 8 号楼', street: '云溪街道' }] },
);
export type PublicLinkView = Static<typeof PublicLink>;

export const ReportBody = Type.Object(
  {
    kind: Type.Optional(Type.Enum(caseKinds, { description: '`request` unless told' })),
    title: ShortWords,
    description: WordsIfAny,
    reporter: Type.Optional(Reporter),
  },
  {
    ...closed,
    examples: [
      { title: '楼道灯不亮', description: '三楼到四楼之间', reporter: { name: '陈阿姨', phone: '13800005678' } },
    ],
  },
);
export type ReportBody = Static<typeof ReportBody>;

export const Receipt = Type.Object(
  {
    number: Type.String(),
    receivedAt: Instant,
    promised: Type.Object(
      {
        acceptBy: Type.Unsafe<string | null>({ ...InstantOrNull, description: 'by when somebody takes it on' }),
        doneBy: Type.Unsafe<string | null>({ ...InstantOrNull, description: 'by when it is solved and answered' }),
      },
      closed,
    ),
  },
  {
    ...closed,
    examples: [
      {
        number: 'GC-990101-20260307-0001',
        receivedAt: '2026-03-07T09:00:00+08:00',
        promised: { acceptBy: '2026-03-09T10:30:00+08:00', doneBy: '2026-03-16T09:00:00+08:00' },
      },
    ],
  },
);
export type ReceiptView = Static<typeof Receipt>;
