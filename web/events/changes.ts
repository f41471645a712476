import type { Change } from './live-stream.ts';

type Listener = (change: Change) => void;

const listeners = new Set<Listener>();

/** Passes on what happened to whoever shows a list. */
export function noteChange(change: Change): void {
  for (const listener of listeners) listener(change);
}

export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
