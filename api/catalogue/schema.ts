import { Type, type Static, type TProperties } from 'typebox';
import { routeSubjects } from '../../domain/catalogue.ts';
import { caseKinds } from '../../domain/kinds.ts';
import { lines, type Line } from '../../domain/lines.ts';
import { Instant } from '../cases/instants.ts';
import { ShortWords } from '../cases/words.ts';

const closed = { additionalProperties: false };
const Label = { zh: ShortWords, en: ShortWords };
export const LineOrNull = Type.Unsafe<Line | null>({
  type: ['string', 'null'],
  enum: [...lines, null],
  description: 'functional line (条线)',
});
const UnitOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'], minLength: 1, maxLength: 64 });

const entry = <P extends TProperties>(more: P) =>
  Type.Object(
    {
      code: Type.String(),
      zh: Type.String(),
      en: Type.String(),
      active: Type.Boolean({ description: 'whether it is offered for new cases' }),
      version: Type.Integer({ description: 'how often it was changed; 0 as it came with the product' }),
      former: Type.Array(Type.Object({ zh: Type.String(), en: Type.String(), until: Instant }, closed), {
        description: 'what it was called before, oldest first: older cases keep these words',
      }),
      ...more,
    },
    closed,
  );

const LabelOut = Type.Object({ zh: Type.String(), en: Type.String() }, closed);
const Topic = entry({ kind: Type.Enum(caseKinds), line: LineOrNull });
const Ground = entry({ channel: LabelOut });
const ListingReason = entry({});
const Route = Type.Object(
  {
    of: Type.Enum(routeSubjects, { description: 'a kind, of which `code` is a topic; or `line`' }),
    code: Type.String(),
    area: Type.String({ description: 'unit code of the street, community or grid' }),
    unit: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'who is suggested to handle it' }),
    notify: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'who is told when it is registered' }),
    version: Type.Integer(),
  },
  closed,
);

const words = { zh: '燃气泄漏', en: 'Gas leak', active: true, version: 0, former: [] };
export const CatalogueDocument = Type.Object(
  {
    lines: Type.Array(Type.Object({ code: Type.Enum(lines), zh: Type.String(), en: Type.String() }, closed)),
    topics: Type.Array(Topic),
    grounds: Type.Array(Ground),
    listingReasons: Type.Array(ListingReason),
    routes: Type.Array(Route),
  },
  {
    ...closed,
    examples: [
      {
        lines: [{ code: 'emergency', zh: '应急管理', en: 'Emergency management' }],
        topics: [{ kind: 'hazard', code: 'gas_leak', line: 'emergency', ...words }],
        grounds: [],
        listingReasons: [],
        routes: [{ of: 'line', code: 'emergency', area: 'YX', unit: null, notify: 'YX-D-POLICE', version: 1 }],
      },
    ],
  },
);
export type CatalogueView = Static<typeof CatalogueDocument>;
export type TopicView = Static<typeof Topic>;
export type GroundView = Static<typeof Ground>;
export type ListingReasonView = Static<typeof ListingReason>;
export type RouteView = Static<typeof Route>;

const NewCode = Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$', examples: ['tree_fallen'] });
const change = {
  reason: Type.String({ maxLength: 2_000, pattern: String.raw`\S`, description: 'kept with who and when' }),
  expectedVersion: Type.Optional(
    Type.Integer({ minimum: 0, description: 'refused with 409 stale_version when somebody else has changed it since' }),
  ),
};
const active = Type.Optional(Type.Boolean({ description: 'as it was unless told; of a new entry true' }));

export const TopicParams = Type.Object({ kind: Type.Enum(caseKinds), code: NewCode }, closed);
export const CodeParams = Type.Object({ code: NewCode }, closed);
export const RouteParams = Type.Object(
  { of: Type.Enum(routeSubjects), code: NewCode, area: Type.String({ minLength: 1, maxLength: 64 }) },
  closed,
);
export const TopicChange = Type.Object(
  { ...Label, line: Type.Optional(LineOrNull), active, ...change },
  { ...closed, examples: [{ zh: '树木倒伏', en: 'Fallen tree', line: 'emergency', reason: '汛期新增' }] },
);
export const GroundChange = Type.Object(
  { ...Label, channel: Type.Optional(Type.Object(Label, closed)), active, ...change },
  {
    ...closed,
    examples: [
      { zh: '已进入诉讼程序', en: 'Before a court', channel: { zh: '法院', en: 'the court' }, reason: '统一用语' },
    ],
  },
);
export const ListingReasonChange = Type.Object(
  { ...Label, active, ...change },
  { ...closed, examples: [{ zh: '产权争议', en: 'Disputed ownership', reason: '新增挂账情形' }] },
);
export const RouteChange = Type.Object(
  { unit: Type.Optional(UnitOrNull), notify: Type.Optional(UnitOrNull), ...change },
  { ...closed, examples: [{ unit: 'YX-D-URBAN', reason: '城管条线归口' }] },
);
export const RouteRemoval = Type.Object(change, { ...closed, examples: [{ reason: '改由社区受理' }] });
