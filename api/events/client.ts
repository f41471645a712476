import { PassThrough } from 'node:stream';
import type { FeedEntry } from '../../database/change-feed.ts';
import { instantText } from '../cases/instants.ts';

/** Somebody who does not read what is sent is sent no more. */
const mostUnread = 256 * 1024;

/** One listener's stream of server-sent events. */
export function openClient() {
  const stream = new PassThrough();
  // A listener that has gone away is no failure.
  stream.on('error', () => {});
  const write = (event: string, data: unknown, id?: number) => {
    if (stream.destroyed || stream.writableEnded) return;
    if (stream.writableLength > mostUnread) {
      stream.destroy();
      return;
    }
    stream.write(`event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`);
  };
  return {
    stream,
    /** From which id on this listener misses nothing. */
    tellPosition: (id: number) => write('position', {}, id),
    /** The product's time, and that the stream is alive. */
    tellTime: (now: number) => write('time', { now: instantText(now) }),
    tellChange: ({ caseId, seq, type, at }: FeedEntry, settled: number) =>
      write('changed', { case: caseId, version: seq, type, at: instantText(at) }, settled),
    /** More has happened than is told one by one: read everything anew. */
    tellMissed: (id: number) => write('missed', {}, id),
    /** Ends the stream; the listener comes back and its rights are read anew. */
    sendAway: () => {
      write('again', {});
      stream.end();
    },
  };
}
