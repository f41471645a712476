import { problem } from '../problems.ts';

/** Keeps changes of cases and advances of the clock apart: a change that is under way ends first, a later one is turned away. */
export type WriteGate = {
  /** Lets a change in, and returns how to say that it is over. Throws while the clock is being advanced. */
  enter: () => () => void;
  /** Turns changes away, and resolves when none is left inside. Whoever closes opens again, also after a failure. */
  close: () => Promise<void>;
  open: () => void;
};

export function createWriteGate(): WriteGate {
  let inside = 0;
  let closings = 0;
  const waiting: (() => void)[] = [];
  return {
    enter: () => {
      if (closings > 0) throw problem('temporarily_unavailable', { retryAfterSeconds: 5 });
      inside += 1;
      return () => {
        inside -= 1;
        if (inside === 0) for (const go of waiting.splice(0)) go();
      };
    },
    close: async () => {
      closings += 1;
      if (inside > 0) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    open: () => {
      closings -= 1;
    },
  };
}
