import type { ChangeView } from '../../api/events/schema.ts';
import { setNow } from '../ui/now.ts';

export type Connection = 'connecting' | 'live' | 'offline';
export type Change = ChangeView;

type Listener = { changed: (change: Change) => void; connection: (state: Connection) => void; missed: () => void };

/** As long as an answering server never stays silent: it says at least the time every 15 seconds. */
const silenceMs = 40_000;
const retryMs = 3_000;

/** Listens to what happens in the reader's area until the returned function is called. */
export function listen({ changed, connection, missed }: Listener): () => void {
  let source: EventSource | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let last = '';
  const hear = () => {
    connection('live');
    clearTimeout(silence);
    silence = setTimeout(lose, silenceMs);
  };
  const lose = () => {
    connection('offline');
    source?.close();
    clearTimeout(silence);
    clearTimeout(again);
    again = setTimeout(open, retryMs);
  };
  const open = () => {
    // A browser names the last event only when it reconnects by itself, which it does not after every kind of failure.
    const from = last && `?after=${encodeURIComponent(last)}`;
    source = new EventSource(`/api/v1/events${from}`);
    source.addEventListener('time', ({ data }) => {
      setNow(Date.parse((JSON.parse(String(data)) as { now: string }).now));
      hear();
    });
    source.addEventListener('changed', ({ data, lastEventId }) => {
      last = lastEventId;
      hear();
      changed(JSON.parse(String(data)) as Change);
    });
    source.addEventListener('position', ({ lastEventId }) => {
      // Known from the first moment, so that nothing is missed when the connection breaks before anything happened.
      last = lastEventId;
    });
    // The server no longer holds what happened since.
    source.addEventListener('missed', missed);
    // The server ends a stream now and then to read its listener's rights anew.
    source.addEventListener('again', () => {
      source?.close();
      open();
    });
    source.addEventListener('error', lose);
  };
  open();
  return () => {
    source?.close();
    clearTimeout(silence);
    clearTimeout(again);
  };
}
