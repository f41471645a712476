/** Draws that look random and are the same on every machine, so that every demo tells the same stories. */
export type Draw = {
  /** At least `from`, less than `to`. */
  between(from: number, to: number): number;
  whole(from: number, below: number): number;
  chance(share: number): boolean;
  /** Throws where there is nothing to choose from. */
  pick<T>(choices: readonly T[]): T;
  shuffle<T>(things: readonly T[]): T[];
  bytes(count: number): Uint8Array;
};

/** mulberry32: 32 bits of state are plenty for a street. */
export function drawFrom(seed: number): Draw {
  let state = Math.imul(seed + 1, 0x9e37_79b1);
  const next = (): number => {
    state = (state + 0x6d2b_79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const stirred = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((stirred ^ (stirred >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number) => from + next() * (to - from);
  const whole = (from: number, below: number) => Math.floor(between(from, below));
  return {
    between,
    whole,
    chance: (share) => next() < share,
    pick<T>(choices: readonly T[]): T {
      const found = choices[whole(0, choices.length)];
      if (found === undefined) throw new Error('there is nothing to choose from');
      return found;
    },
    shuffle: (things) =>
      things
        .map((thing) => [next(), thing] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, thing]) => thing),
    bytes: (count) => Uint8Array.from({ length: count }, () => whole(0, 256)),
  };
}
