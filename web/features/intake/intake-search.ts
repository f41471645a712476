/** `origin`: the visit, meeting or stall that cases are registered from; `resolution`: the number of the one that asks for them. */
export type IntakeSearch = { origin?: string; resolution?: number };

export function readIntakeSearch({ origin, resolution }: Record<string, unknown>): IntakeSearch {
  if (typeof origin !== 'string' || origin === '') return {};
  const isNumber = typeof resolution === 'number' && Number.isInteger(resolution) && resolution > 0;
  return { origin, ...(isNumber && { resolution }) };
}
