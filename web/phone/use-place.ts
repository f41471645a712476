import { useSyncExternalStore } from 'react';

/** Where on the telephone somebody is; the address bar's hash says so, so that "back" works. */
export type PhonePlace = { at: 'tasks' } | { at: 'report' } | { at: 'task'; id: string };

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

const read = () => location.hash;

export const taskHash = (id: string) => `#task/${encodeURIComponent(id)}`;

export function usePlace(): PhonePlace {
  const hash = useSyncExternalStore(subscribe, read);
  if (hash === '#report') return { at: 'report' };
  const [, id] = /^#task\/(.+)$/.exec(hash) ?? [];
  return id === undefined ? { at: 'tasks' } : { at: 'task', id: decodeURIComponent(id) };
}
