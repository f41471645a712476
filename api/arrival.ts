import type { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerBrokenRequest } from './broken-request.ts';

/** How long the headers of a request may take to arrive, then a body, and a body that brings a file (ms). */
export const headersMs = 20_000;
const bodyMs = 30_000;
/** 10 MiB at the pace that a body of 1 MiB has to keep: about 35 kB a second. */
export const uploadMs = 10 * bodyMs;

const waits = new WeakMap<IncomingMessage, { answer: ServerResponse; timer: NodeJS.Timeout }>();

/** Cuts off whoever takes longer than `withinMs` over a body. Node has one limit for all requests, and uploads need more than the others may have. */
export function hurryBodies(app: FastifyInstance, withinMs: number = bodyMs): void {
  app.addHook('onRequest', async ({ raw }, reply) => {
    const { 'content-length': length, 'transfer-encoding': encoding } = raw.headers;
    if (length === undefined && encoding === undefined) return;
    wait(raw, reply.raw, withinMs);
    raw.once('close', () => clearTimeout(waits.get(raw)?.timer));
  });
}

/** Gives a request the time that an upload needs. */
export function allowUpload({ raw }: FastifyRequest): void {
  const waiting = waits.get(raw);
  if (!waiting) return;
  clearTimeout(waiting.timer);
  wait(raw, waiting.answer, uploadMs);
}

function wait(raw: IncomingMessage, answer: ServerResponse, ms: number): void {
  const timer = setTimeout(() => {
    // A request that is made inside the process has no socket that could be cut.
    if (raw.complete || !(raw.socket instanceof Socket)) return;
    if (!answer.headersSent) answerBrokenRequest(new Error('a body took too long'), raw.socket);
    raw.socket.destroySoon();
  }, ms);
  waits.set(raw, { answer, timer: timer.unref() });
}
