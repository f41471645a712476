import { useSyncExternalStore } from 'react';
import type { Language } from '../words/words.ts';

/** How somebody at this browser likes to read and type; it stays in the browser. */
export type Preferences = {
  language: Language;
  largerText: boolean;
  highContrast: boolean;
  singleKeys: boolean;
  compactRows: boolean;
  hiddenColumns: readonly string[];
};

const usual: Preferences = {
  language: 'zh-CN',
  largerText: false,
  highContrast: false,
  singleKeys: true,
  compactRows: false,
  hiddenColumns: [],
};
const place = 'gridcase.preferences';
const listeners = new Set<() => void>();
let current = load();

function load(): Preferences {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Preferences>) };
  } catch {
    // A browser that keeps nothing still has the usual.
    return usual;
  }
}

export const preferences = {
  read: () => current,
  change: (some: Partial<Preferences>) => {
    current = { ...current, ...some };
    try {
      localStorage.setItem(place, JSON.stringify(current));
    } catch {
      // Kept until the page is left.
    }
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

export function usePreferences(): Preferences {
  return useSyncExternalStore(preferences.subscribe, preferences.read);
}
