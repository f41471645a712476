/** Lets so many through at once; whoever finishes something goes before whoever begins, so that nothing begun waits for long. */
export class Turnstile {
  #free: number;
  readonly #finishing: (() => void)[] = [];
  readonly #beginning: (() => void)[] = [];

  constructor(places: number) {
    this.#free = places;
  }

  begin<T>(act: () => Promise<T>): Promise<T> {
    return this.#pass(this.#beginning, act);
  }

  finish<T>(act: () => Promise<T>): Promise<T> {
    return this.#pass(this.#finishing, act);
  }

  async #pass<T>(queue: (() => void)[], act: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((enter) => queue.push(enter));
    try {
      return await act();
    } finally {
      const next = this.#finishing.shift() ?? this.#beginning.shift();
      if (next) next();
      else this.#free++;
    }
  }
}
