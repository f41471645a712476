import type { Post, Role } from '../../domain/roles.ts';
import type { CaseView } from './schema.ts';

/** What is on file about the reporter of a case. */
export type ReporterRecord = {
  name?: string | null | undefined;
  phone?: string | null | undefined;
  anonymous: boolean;
  confidential: boolean;
};

/** Desks and supervision may see who a confidential reporter is, masked; whoever handles the case may not (case-life.md). */
const desks: readonly Role[] = ['dispatcher', 'supervisor'];

/**
 * The reporter as this caller may read one: always masked, nothing at all of a confidential or anonymous one, and nothing for a department
 * that only lends a hand to the unit that holds the case.
 */
export function viewReporter(
  reporter: ReporterRecord | null,
  posts: readonly Post[],
  holder: string,
): CaseView['reporter'] {
  if (!reporter) return null;
  const { anonymous, confidential } = reporter;
  const isNear = posts.some(({ role, unit }) => role !== 'officer' || unit === holder);
  const hidden = anonymous || !isNear || (confidential && !posts.some(({ role }) => desks.includes(role)));
  return {
    name: hidden || !reporter.name ? null : maskName(reporter.name),
    phone: hidden || !reporter.phone ? null : maskPhone(reporter.phone),
    anonymous,
    confidential,
  };
}

/** 张三丰 → 张**: the first character stays, and the length is not told. */
export function maskName(name: string): string {
  return `${String.fromCodePoint(name.codePointAt(0) ?? 0x2a)}**`;
}

/** 13812345678 → 138****5678; of a short number only the last two digits stay. */
export function maskPhone(phone: string): string {
  if (phone.length < 9) return `****${phone.slice(-2)}`;
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}
