import { Type, type Static } from 'typebox';
import { CaseQuery } from '../lists/schema.ts';

const closed = { additionalProperties: false };

export const FormParams = Type.Object(
  { id: Type.String({ minLength: 1, maxLength: 64 }), hop: Type.String({ pattern: '^\\d{1,6}$' }) },
  closed,
);

export const CardParams = Type.Object(
  { id: Type.String({ minLength: 1, maxLength: 64 }), n: Type.String({ pattern: '^\\d{1,6}$' }) },
  closed,
);

export const MediationPaperParams = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 64 }),
    paper: Type.String({
      pattern: String.raw`^(agreement|notice|record-\d{1,6})$`,
      description: 'the agreement, the notice of the other ways, or the record of the session of that number',
    }),
  },
  closed,
);

const { limit: _limit, cursor: _cursor, ...filtersAndSort } = CaseQuery.properties;
/** What a list is asked for, but by pages. */
export const CaseFileQuery = Type.Object(filtersAndSort, closed);
export type CaseFileQueryString = Static<typeof CaseFileQuery>;

/** An answer that is a file of this media type. */
export function fileOf(type: string, description: string) {
  return { 200: { description, content: { [type]: { schema: { type: 'string', format: 'binary' } } } } };
}

export const pdfType = 'application/pdf';
export const csvType = 'text/csv; charset=utf-8';
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
