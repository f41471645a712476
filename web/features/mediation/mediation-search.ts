/** `held`: only disputes that lie with the mediator's own committee. */
export type MediationSearch = { held?: true };

export function readMediationSearch({ held }: Record<string, unknown>): MediationSearch {
  return held === true ? { held } : {};
}
