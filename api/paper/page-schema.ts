import { Type, type Static } from 'typebox';

const closed = { additionalProperties: false };
const Words = Type.Array(Type.String());
const Pair = Type.Unsafe<[name: string, words: string]>({
  type: 'array',
  items: { type: 'string' },
  minItems: 2,
  maxItems: 2,
});
const Table = Type.Object({ heads: Words, rows: Type.Array(Words) }, closed);

const head = {
  page: Type.Array(Type.String(), { description: 'what stands before, between and after the two numbers of a page' }),
  title: Type.String(),
  subtitle: Type.String(),
};

/** A hand-over form as its page says it, in the reader's language. */
export const FormPage = Type.Object(
  { ...head, pairs: Type.Array(Pair), sections: Type.Array(Pair), signatures: Type.Array(Pair) },
  closed,
);
export type FormPageView = Static<typeof FormPage>;

/** The breach report as its pages say it, in the reader's language. */
export const BreachPages = Type.Object(
  {
    ...head,
    totals: Table,
    groups: Table,
    items: Table,
    note: Type.String(),
    lateness: Type.String({ description: 'how late the product itself noticed; empty where it had nothing to notice' }),
  },
  closed,
);
export type BreachPagesView = Static<typeof BreachPages>;

/** The weekly bulletin of property disputes as its pages say it, in the reader's language. */
export const BulletinPages = Type.Object(
  {
    ...head,
    totals: Table,
    items: Table,
    note: Type.String(),
    taken: Type.String(),
    signatures: Type.Array(Type.String(), { description: 'who took note of it, for which unit and when' }),
  },
  closed,
);
export type BulletinPagesView = Static<typeof BulletinPages>;

/** A paper of a mediation as its page says it, in the reader's language. */
export const MediationPaper = Type.Object(
  {
    ...head,
    pairs: Type.Array(Pair),
    parts: Type.Array(Type.Object({ name: Type.String(), words: Type.String(), ...Table.properties }, closed), {
      description: 'what it says, in order: each part in words, or as a table',
    }),
    signatures: Type.Array(Pair),
  },
  closed,
);
export type MediationPaperView = Static<typeof MediationPaper>;
