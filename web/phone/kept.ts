import { useState } from 'react';

const place = 'gridcase.phone.';
/** What is kept and is nobody's words that wait to be sent. */
const quiet = new Set(['user', 'address']);

function read<T extends object>(name: string, empty: T): T {
  try {
    return { ...empty, ...(JSON.parse(sessionStorage.getItem(place + name) ?? '{}') as Partial<T>) };
  } catch {
    return empty;
  }
}

function write(name: string, value: object | null): void {
  try {
    if (value === null) sessionStorage.removeItem(place + name);
    else sessionStorage.setItem(place + name, JSON.stringify(value));
  } catch {
    // Kept until the page is left.
  }
}

/**
 * What somebody typed and has not sent. Telephones throw pages away when memory is short or a camera is opened, so it outlives
 * the page; it ends with the tab or with log-out, because it can be about people.
 */
export function useKept<T extends object>(name: string, empty: T) {
  const [value, setValue] = useState(() => read(name, empty));
  const change = (some: Partial<T>) => {
    // At once: the page that says it may be gone before React comes to it.
    write(name, { ...read(name, empty), ...some });
    setValue((before) => ({ ...before, ...some }));
  };
  const forget = () => {
    write(name, null);
    setValue(empty);
  };
  return { value, change, forget };
}

/** Whether something was typed and not sent. */
export function hasUnsent(): boolean {
  try {
    return Object.keys(sessionStorage).some((name) => name.startsWith(place) && !quiet.has(name.slice(place.length)));
  } catch {
    return false;
  }
}

/** What somebody else typed at this telephone goes; what `user` typed before their session ran out stays. */
export function keepOnlyFor(user: string | null): void {
  try {
    if (user !== null && sessionStorage.getItem(`${place}user`) === user) return;
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(place)) sessionStorage.removeItem(name);
    if (user !== null) sessionStorage.setItem(`${place}user`, user);
  } catch {
    // Then nothing was kept either.
  }
}

/** A message under way with its key: the same words again are the same message, other words another. */
export type Sent = { text: string; key: string; version: number };
export const unsent: Sent = { text: '', key: '', version: 0 };
