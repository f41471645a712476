import { useSyncExternalStore } from 'react';

/** How far the product's clock is ahead of this machine's: in rehearsal it can be moved. */
let aheadMs = 0;
let minute = 0;
const listeners = new Set<() => void>();

/** The product's now in epoch milliseconds. */
export const readNow = (): number => Date.now() + aheadMs;

const tell = () => {
  minute = Math.floor(readNow() / 60_000);
  for (const listener of listeners) listener();
};

/** Sets the product's clock by what the server says. */
export function setNow(now: number): void {
  aheadMs = now - Date.now();
  tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

setInterval(() => {
  if (Math.floor(readNow() / 60_000) !== minute) tell();
}, 1_000);
tell();

/** The product's now, once a minute: what counts down by it changes together. */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, () => minute) * 60_000;
}
