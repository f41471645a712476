import { familyOf, type Clock } from './clock.ts';
import type { Track } from './kinds.ts';

/** Under which field a policy keeps the source of a clock's number: `holding.grid`, `milestones.fence`, `dispatch.urgent`. */
export function sourceFieldOf({ kind, level }: Pick<Clock, 'kind' | 'level'>, track: Track): string {
  const family = familyOf(kind);
  switch (family) {
    case 'holding':
      return `holding.${level ?? 'grid'}`;
    case 'milestone':
      return `milestones.${kind.slice('milestone:'.length)}`;
    case 'dispatch':
      return `dispatch.${track}`;
    case 'extension':
      return 'extensionRuling';
    case 'objection':
      return 'objectionRuling';
    case 'followup':
      return 'followUps';
    default:
      return family;
  }
}
