import { Type } from 'typebox';
import { problemCodes, type ProblemCode } from './problems.ts';
import { problemsInEnglish } from './problems-en.ts';

const FieldError = Type.Object({
  pointer: Type.String({ description: 'JSON pointer into the body, or the name of a query parameter' }),
  message: Type.String(),
  fault: Type.Optional(Type.String({ description: 'the code of what is wrong with a draft' })),
});

/** The answer of a status that ends in a no: which codes it can carry, one line each. */
function problemResponse(status: number, codes: readonly ProblemCode[]) {
  const [code] = codes as [ProblemCode];
  const [title, detail] = problemsInEnglish[code];
  const example = { type: `urn:gridcase:problem:${code}`, title, status, detail, code, requestId: 'req-1' };
  const schema = Type.Object(
    {
      type: Type.String(),
      title: Type.String(),
      status: Type.Literal(status),
      detail: Type.String(),
      code: Type.Enum([...codes]),
      requestId: Type.String(),
      errors: Type.Optional(Type.Array(FieldError)),
      ...(codes.includes('stale_version') && { currentVersion: Type.Optional(Type.Integer()) }),
      ...(status === 503 && { missing: Type.Optional(Type.Array(Type.String())) }),
    },
    { examples: [example] },
  );
  const description = codes.map((each) => `\`${each}\`: ${problemCodes[each].means}`).join('\n\n');
  return { description, content: { 'application/problem+json': { schema } } };
}

/** Responses by status for the codes that a route can answer besides those that every route of its kind can. */
export function problemResponses(codes: Iterable<ProblemCode>): Record<string, ReturnType<typeof problemResponse>> {
  const byStatus = Map.groupBy(new Set(codes), (code) => problemCodes[code].status);
  return Object.fromEntries([...byStatus].map(([status, some]) => [String(status), problemResponse(status, some)]));
}
