import type { FastifySchemaCompiler } from 'fastify';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { escaped } from './field-errors.ts';

const shared = { allErrors: true, removeAdditional: false, useDefaults: true, strict: false } as const;
// Everything in an address is text, so numbers and booleans have to be read out of it; a body says what it means.
const forBodies = new Ajv2020({ ...shared, coerceTypes: false });
const forAddresses = new Ajv2020({ ...shared, coerceTypes: true });
for (const ajv of [forBodies, forAddresses]) addFormats.default(ajv);

/** Checks a part of a request against its schema, and that PostgreSQL can hold its text. */
export const compileSchema: FastifySchemaCompiler<object> = ({ schema, httpPart }) => {
  const validate = (httpPart === 'body' ? forBodies : forAddresses).compile(schema);
  return (data: unknown) => {
    if (!validate(data)) return { error: validate.errors ?? [] };
    const instancePath = findUnstorable(data, '');
    if (instancePath === null) return true;
    return { error: [{ keyword: 'text', instancePath, schemaPath: '', params: {} }] };
  };
};

// Deeper than anything that is meant; drafts are not held to a schema that would end sooner.
const deepest = 32;

/** Where the first text lies that PostgreSQL refuses (NUL, one half of a surrogate pair), be it the name of a field; or data nested too deep. */
function findUnstorable(value: unknown, pointer: string, depth = 0): string | null {
  if (typeof value === 'string') return isStorable(value) ? null : pointer;
  if (typeof value !== 'object' || value === null) return null;
  if (depth > deepest) return pointer;
  for (const [key, inner] of Object.entries(value)) {
    const place = `${pointer}/${escaped(key)}`;
    const found = isStorable(key) ? findUnstorable(inner, place, depth + 1) : place;
    if (found !== null) return found;
  }
  return null;
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
