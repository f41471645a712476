/** `held`: only disputes that lie with the mediator's own committee; `past`: those of which nothing is left to do. */
export type MediationSearch = { held?: true; past?: true };

export function readMediationSearch({ held, past }: Record<string, unknown>): MediationSearch {
  return past === true ? { past } : held === true ? { held } : {};
}
