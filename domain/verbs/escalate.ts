import type { CaseState } from '../case.ts';
import { hop, moveClocks, unitAbove } from '../escalation.ts';
import { unitAt } from '../place.ts';
import { refuse } from '../refusals.ts';
import type { Role } from '../roles.ts';
import { says, words, type VerbRule } from './verb.ts';

/**
 * 上报: one level up with a numbered form that says what was tried (S2-1). Refused without a measure (`measures_required`),
 * at the street (`already_at_top`), and past a level without the right to skip (`level_skip_not_permitted`).
 */
export const escalate: VerbRule<'escalate'> = {
  from: ['pending_accept', 'in_progress', 'reworking'],
  impliesAccepting: true,
  bar: (state) => (unitAbove(state) ? null : refuse('already_at_top')),
  decide(state, command, { at, post }) {
    const above = unitAbove(state);
    const to = command.args.to === 'street' ? unitAt(state.holder.path, 'street') : above;
    if (!to) return refuse('already_at_top');
    const skipped = to.level !== above?.level;
    if (skipped && !maySkipLevel(state, post.role)) return refuse('level_skip_not_permitted');
    if (!says(command.text, 'measures')) return refuse('measures_required');
    return [
      {
        type: 'escalated',
        data: { ...hop(state, to, at), skipped },
        clocks: moveClocks(state, to.level),
        ...words(command),
      },
    ];
  },
};

/** The right to skip a level belongs to dispatchers, and to the holder of an urgent or critical case (case-life.md). */
function maySkipLevel({ track }: CaseState, role: Role): boolean {
  return role === 'dispatcher' || track === 'urgent' || track === 'critical';
}
