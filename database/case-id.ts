/** Ids are opaque to callers, so any text may come as one; what is no UUID names no case, and PostgreSQL would refuse to look. */
export function isCaseId(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}
