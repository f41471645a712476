import { createContext, useContext } from 'react';
import type { FaultView } from '../../../api/sla/rule-schema.ts';
import type { Content } from './content.ts';

/** The draft that is being edited, as every field of its form sees it. */
export type Drafting = {
  content: Content;
  change: (pointer: string, value: unknown) => void;
  faults: readonly FaultView[];
  /** The sections that stand open, by what they point at. */
  opened: ReadonlySet<string>;
  toggle: (section: string, open: boolean) => void;
};

export const DraftContext = createContext<Drafting>({
  content: {},
  change: () => undefined,
  faults: [],
  opened: new Set(),
  toggle: () => undefined,
});

export const useDraft = (): Drafting => useContext(DraftContext);

/** Whether a pointer is another or lies within it. */
export const isWithin = (at: string, other: string): boolean => at === other || at.startsWith(`${other}/`);

/** Where the page finds the field of a pointer. */
export const idOf = (pointer: string): string => `at${pointer.replaceAll(/[^a-zA-Z0-9]/g, '-')}`;
