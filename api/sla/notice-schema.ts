import { Type, type Static } from 'typebox';
import { Fault } from './rule-schema.ts';

const closed = { additionalProperties: false };
const years = { minimum: 1970, maximum: 2999 };
const asked = {
  calendar: Type.String({
    minLength: 1,
    maxLength: 64,
    description: 'the name of the calendar that is to have the year',
  }),
  year: Type.Integer(years),
  source: Type.Optional(
    Type.String({ minLength: 1, maxLength: 400, description: 'where the notice was published, kept with the year' }),
  ),
};
const pasted = { minLength: 1, maxLength: 20_000 };

/** A notice as text or as a table. */
export const Notice = Type.Union(
  [
    Type.Object(
      { ...asked, text: Type.String({ ...pasted, description: 'the notice of the State Council Office, pasted' }) },
      closed,
    ),
    Type.Object({ ...asked, csv: Type.String({ ...pasted, description: 'lines of date,off|work,name' }) }, closed),
  ],
  {
    examples: [
      {
        calendar: 'cn-2026',
        year: 2026,
        text: '一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。',
      },
      { calendar: 'cn-2026', year: 2026, csv: 'date,kind,name\n2026-01-01,off,元旦\n2026-01-04,work,元旦' },
    ],
  },
);

const Occasion = Type.Object(
  {
    kind: Type.Enum(['workday', 'weekend', 'holiday', 'make_up']),
    name: Type.Optional(Type.String()),
  },
  closed,
);

export const Proposal = Type.Object(
  {
    basedOn: Type.String({ examples: ['cn-2026@1'] }),
    calendar: Type.Unknown({ description: 'the whole next calendar, to be kept with `POST /sla/calendars`' }),
    changes: Type.Array(
      Type.Object(
        {
          date: Type.String({ format: 'date' }),
          before: Occasion,
          after: Occasion,
          wasCovered: Type.Boolean({ description: 'whether the calendar knew the holidays of that date' }),
        },
        closed,
      ),
      { description: 'dates of the year that would be treated otherwise' },
    ),
    unread: Type.Array(
      Type.Object({ text: Type.String(), why: Type.String({ description: 'a code' }), message: Type.String() }, closed),
      { description: 'sentences or lines of which nothing was taken over' },
    ),
    faults: Type.Array(Fault, { description: 'what would stand against publishing that calendar' }),
  },
  closed,
);
export type ProposalView = Static<typeof Proposal>;
