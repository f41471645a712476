import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { fieldErrors } from './field-errors.ts';
import { isOutage } from './outages.ts';
import { Problem, problem } from './problems.ts';
import { problemsInChinese } from './problems-zh.ts';
import { problemsInEnglish } from './problems-en.ts';
import { readerLanguage } from './reader-language.ts';

const words = { zh: problemsInChinese, en: problemsInEnglish };

/** Answers whatever a request threw with a problem document. Only what nobody foresaw is logged, and none of it is told. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = asProblem(error, request);
  if (!known) request.log.error({ err: error }, 'unexpected error');
  if (known?.code === 'temporarily_unavailable' && known !== error) request.log.warn({ err: error }, 'outage');
  const { status, body } = problemDocument(known, request);
  if (status === 503 || status === 429) {
    const seconds = known?.more.retryAfterSeconds ?? (reply.hasHeader('retry-after') ? undefined : 2);
    if (seconds !== undefined) reply.header('retry-after', String(seconds));
  }
  return reply.code(status).type('application/problem+json').send(body);
}

/** The document, in the language of the reader. */
function problemDocument(known: Problem | null, request: FastifyRequest) {
  const code = known?.code ?? 'unexpected';
  const status = known?.status ?? 500;
  const language = readerLanguage(request.headers['accept-language']);
  const [title, detail] = words[language][code];
  const { detail: own, errors, currentVersion, missing } = known?.more ?? {};
  const type = `urn:gridcase:problem:${code}`;
  const said = { type, title, status, detail: own ?? detail, code, requestId: request.id };
  // What is undefined does not come through JSON.
  return { status, body: { ...said, errors, currentVersion, missing } };
}

function asProblem(error: unknown, request: FastifyRequest): Problem | null {
  if (error instanceof Problem) return error;
  if (isOutage(error)) return problem('temporarily_unavailable');
  if (!isFastifyError(error)) return null;
  if (error.validation) return validationProblem(error, request);
  switch (error.statusCode) {
    case 400:
      return problem('malformed');
    case 404:
    case 414:
      return problem('not_found');
    case 413:
      return problem('payload_too_large');
    case 415:
      return problem('unsupported_media_type');
    default:
      return null;
  }
}

/** A path that cannot name anything is not found, as any other unknown one. */
function validationProblem(error: FastifyError, request: FastifyRequest): Problem {
  if (error.validationContext === 'params') return problem('not_found');
  const language = readerLanguage(request.headers['accept-language']);
  return problem('validation_failed', { errors: fieldErrors(error.validation ?? [], language) });
}

function isFastifyError(error: unknown): error is FastifyError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('FST_');
}

/** What an unknown address gets. */
export function answerNotFound(): never {
  throw problem('not_found');
}
