import type { FastifySchemaValidationError } from 'fastify';
import type { FieldError } from './problems.ts';
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
    other: () => 'is not as described',
  },
};

// A body can hold thousands of unknown fields; nobody mends that many at once.
const mostErrors = 20;

/** Says for each field where it is (JSON pointer) and what is wrong with it. Values are never repeated: they may be personal. */
export function fieldErrors(errors: readonly FastifySchemaValidationError[], language: Language): FieldError[] {
  return errors.slice(0, mostErrors).map(({ instancePath, keyword, params }) => {
    const field = params['missingProperty'] ?? params['additionalProperty'] ?? params['unevaluatedProperty'];
    const pointer = typeof field === 'string' ? `${instancePath}/${escaped(field)}` : instancePath;
    return { pointer, message: (words[language][keyword] ?? words[language].other)(params) };
  });
}

/** A property name as a part of a JSON pointer (RFC 6901); names of unknown fields are the sender's and may be long. */
export function escaped(name: string): string {
  return name.slice(0, 100).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1');
}

function listed(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(', ') : String(value);
}
