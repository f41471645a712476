import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { problemCodes } from './problems.ts';
import { problemsInChinese } from './problems-zh.ts';

/** Answers what is no HTTP at all, or stopped arriving: there is no request yet, so the answer is written by hand. */
export function answerBrokenRequest(_error: Error, socket: Socket): void {
  if (!socket.writable) return;
  const code = 'malformed';
  const { status } = problemCodes[code];
  const [title, detail] = problemsInChinese[code];
  const type = `urn:gridcase:problem:${code}`;
  const body = JSON.stringify({ type, title, status, detail, code, requestId: randomUUID() });
  const head = [
    `HTTP/1.1 ${status} Bad Request`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
