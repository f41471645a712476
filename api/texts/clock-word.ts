import { familyOf, type ClockKind } from '../../domain/clock.ts';
import type { Nouns } from './nouns.ts';

/** What people call a clock; a milestone by its own name, a task or a performance by its number. */
export function clockWord(nouns: Nouns, kind: ClockKind): string {
  const [, name] = kind.split(':');
  const family = nouns.clocks[familyOf(kind)];
  if (name === undefined) return family;
  return isNumber(name) ? nouns.numbered(family, name) : `${family} · ${milestoneWord(nouns, name)}`;
}

/** What people call a milestone; one without a word keeps its name. */
export function milestoneWord({ milestones }: Nouns, name: string): string {
  return milestones[name] ?? name;
}

const isNumber = (name: string) => /^\d+$/.test(name);
