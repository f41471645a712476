import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { DueRung } from '../domain/case-rungs.ts';

/** The one timer of a case: armed for its next rung, and armed anew only when that instant has moved, because each arming is history. */
export class RungTimer {
  #armed: { at: number; scope: CancellationScope } | null = null;
  #passed = false;

  /** The armed instant has come. */
  get passed(): boolean {
    return this.#passed;
  }

  arm(rung: DueRung | null): void {
    this.#passed = false;
    if (this.#armed?.at === rung?.at) return;
    this.#armed?.scope.cancel();
    this.#armed = rung && { at: rung.at, scope: this.#start(rung) };
  }

  #start(rung: DueRung): CancellationScope {
    const scope = new CancellationScope();
    void scope.run(() => this.#wait(rung, scope));
    return scope;
  }

  async #wait({ clock, rung, at }: DueRung, scope: CancellationScope): Promise<void> {
    try {
      await sleep(Math.max(at - Date.now(), 1), { summary: `${clock} ${rung}` });
    } catch (error) {
      if (isCancellation(error)) return;
      throw error;
    }
    // It may have been armed anew in the very activation in which it passed.
    if (this.#armed?.scope !== scope) return;
    this.#armed = null;
    this.#passed = true;
  }
}
