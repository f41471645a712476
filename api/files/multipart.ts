import type { FastifyRequest, RouteShorthandOptions } from 'fastify';
import type { Caller } from '../caller.ts';
import { problem } from '../problems.ts';
import { allowUpload } from '../arrival.ts';
import { compileSchema } from '../validation.ts';
import { largestFile } from './upload.ts';

/** Room for what surrounds the file in a multipart body, in bytes. */
const wrapping = 16_384;
const bodyLimit = largestFile + wrapping;

/** Options of a route that reads one file: its body comes as a stream, so its schema only describes it. */
export const multipartBody = {
  bodyLimit,
  validatorCompiler: (part) => (part.httpPart === 'body' ? () => true : compileSchema(part)),
  preParsing: async (request: FastifyRequest) => {
    // Said beforehand, it need not be read to be too much.
    if (Number(request.headers['content-length'] ?? 0) > bodyLimit) throw problem('payload_too_large');
    // By now its sender is known, and may be slow.
    allowUpload(request);
  },
} as const satisfies RouteShorthandOptions;

/** Whoever may register cases or act on them brings files; a reader has nothing to bring. */
export function mayUpload({ permissions }: Caller): boolean {
  return permissions.has('cases:register') || permissions.has('cases:command');
}
