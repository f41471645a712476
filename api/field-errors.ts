import type { FastifySchemaValidationError } from 'fastify';
import { problem, type FieldError, type Problem } from './problems.ts';
import type { Language } from './texts/language.ts';

type Words = (params: Record<string, unknown>) => string;

/** What each keyword of a schema demands, in words; a keyword without words falls back to "not as described". */
const words: Record<Language, Record<string, Words> & { other: Words }> = {
  zh: {
    required: () => '必填',
    additionalProperties: () => '没有此字段',
    unevaluatedProperties: () => '没有此字段',
    type: ({ type }) => `类型应为 ${listed(type)}`,
    enum: ({ allowedValues }) => `应为以下之一：${listed(allowedValues)}`,
    const: ({ allowedValue }) => `应为 ${listed(allowedValue)}`,
    maxLength: ({ limit }) => `不得超过 ${listed(limit)} 个字符`,
    minLength: ({ limit }) => `不得少于 ${listed(limit)} 个字符`,
    maxItems: ({ limit }) => `不得超过 ${listed(limit)} 项`,
    minItems: ({ limit }) => `不得少于 ${listed(limit)} 项`,
    maximum: ({ limit }) => `不得大于 ${listed(limit)}`,
    minimum: ({ limit }) => `不得小于 ${listed(limit)}`,
    format: ({ format }) => `格式应为 ${listed(format)}`,
    text: () => '含有无法保存的字符',
    moment: () => '超出可计算的日期范围',
    past: () => '须晚于现在',
    future: () => '不得晚于现在',
    reversed: () => '结束早于开始',
    not_yet: () => '不得晚于现在',
    full: () => '已达条数上限',
    kind: () => '此类来源没有这一项',
    meeting: () => '只有会议有决议',
    meeting_type: () => '不是本次会议的类型',
    observer: () => '列席者没有表决权',
    no_group: () => '不在有表决权的名单中',
    voted_twice: () => '同一名称已经表决',
    gap: () => '与日历已覆盖的年度不相连，请先导入其间的年度',
    budget_not_positive: () => '时限须大于零',
    budget_fraction_of_day: () => '按日计的时限须为整数',
    budget_too_long: () => '时限不得超过 3650 天',
    other: () => '不符合接口说明',
  },
  en: {
    required: () => 'is required',
    additionalProperties: () => 'is not a field of this request',
    unevaluatedProperties: () => 'is not a field of this request',
    type: ({ type }) => `has to be of type ${listed(type)}`,
    enum: ({ allowedValues }) => `has to be one of ${listed(allowedValues)}`,
    const: ({ allowedValue }) => `has to be ${listed(allowedValue)}`,
    maxLength: ({ limit }) => `may have ${listed(limit)} characters at most`,
    minLength: ({ limit }) => `needs ${listed(limit)} characters or more`,
    maxItems: ({ limit }) => `may have ${listed(limit)} items at most`,
    minItems: ({ limit }) => `needs ${listed(limit)} items or more`,
    maximum: ({ limit }) => `may be ${listed(limit)} at most`,
    minimum: ({ limit }) => `has to be ${listed(limit)} or more`,
    format: ({ format }) => `has to be a ${listed(format)}`,
    text: () => 'holds characters that cannot be stored',
    moment: () => 'lies beyond the dates that can be counted',
    past: () => 'has to be later than now',
    future: () => 'may not be later than now',
    reversed: () => 'ends before it begins',
    not_yet: () => 'may not be later than now',
    full: () => 'cannot be added: there are as many as there may be',
    kind: () => 'does not belong to this kind',
    meeting: () => 'belongs to meetings only',
    meeting_type: () => 'is none of the types of this meeting',
    observer: () => 'is an observer and has no vote',
    no_group: () => 'is none of those who vote',
    voted_twice: () => 'has voted already',
    gap: () => 'does not adjoin the years that the calendar covers: import those between first',
    budget_not_positive: () => 'has to be more than nothing',
    budget_fraction_of_day: () => 'has to be whole for units of days',
    budget_too_long: () => 'may be 3,650 days at most',
    other: () => 'is not as described',
  },
};

// A body can hold thousands of unknown fields; nobody mends that many at once.
const mostErrors = 20;

/** Says for each field where it is (JSON pointer) and what is wrong with it. Values are never repeated: they may be personal. */
export function fieldErrors(errors: readonly FastifySchemaValidationError[], language: Language): FieldError[] {
  const told = withoutOtherForms(errors);
  return told.slice(0, mostErrors).map(({ instancePath, keyword, params }) => {
    const field = params['missingProperty'] ?? params['additionalProperty'] ?? params['unevaluatedProperty'];
    const pointer = typeof field === 'string' ? `${instancePath}/${escaped(field)}` : instancePath;
    return { pointer, message: wordsOf(keyword, language)(params) };
  });
}

/** Of a choice between forms, only the errors of the form that comes closest: the others were not meant. */
function withoutOtherForms(errors: readonly FastifySchemaValidationError[]): readonly FastifySchemaValidationError[] {
  const choice = errors.find(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf');
  if (!choice) return errors;
  const formOf = ({ schemaPath, instancePath }: FastifySchemaValidationError) =>
    schemaPath.startsWith(`${choice.schemaPath}/`) && instancePath.startsWith(choice.instancePath)
      ? (schemaPath.slice(choice.schemaPath.length + 1).split('/')[0] ?? '')
      : null;
  const rest = errors.filter((error) => error !== choice);
  const forms = Map.groupBy(rest, formOf);
  const others = forms.get(null) ?? [];
  forms.delete(null);
  const closest = [...forms.values()].toSorted((a, b) => a.length - b.length)[0] ?? [];
  return withoutOtherForms([...others, ...closest]);
}

function wordsOf(keyword: string, language: Language): Words {
  return words[language][keyword] ?? words[language].other;
}

/** A `validation_failed` for one field that fits the schema and still cannot be meant. */
export function fieldProblem(pointer: string, fault: string, language: Language): Problem {
  return fieldProblems([[pointer, fault]], language);
}

/** As `fieldProblem`, for several at once. */
export function fieldProblems(
  faults: readonly (readonly [pointer: string, fault: string])[],
  language: Language,
): Problem {
  const errors = faults
    .slice(0, mostErrors)
    .map(([pointer, fault]) => ({ pointer, message: wordsOf(fault, language)({}) }));
  return problem('validation_failed', { errors });
}

/** A property name as a part of a JSON pointer (RFC 6901); names of unknown fields are the sender's and may be long. */
export function escaped(name: string): string {
  return name.slice(0, 100).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1');
}

function listed(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(', ') : String(value);
}
