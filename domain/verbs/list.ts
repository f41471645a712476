import { startFor, stop } from '../case-clocks.ts';
import { dayMs } from '../days.ts';
import { longestDays } from '../deadlines.ts';
import { refuse } from '../refusals.ts';
import { pauseClocks, resumeClocks } from '../suspension.ts';
import { localDay } from '../work-calendar.ts';
import { words, type VerbRule } from './verb.ts';

/** 挂账: what can objectively not be solved now waits, with a reason that the row permits (`listing_reason_not_allowed`), an owner and a review date,
 * within ten years, at which it goes on by itself. Approved by whom the row says: the community's clerk or only the street (`not_permitted`). */
export const list: VerbRule<'list'> = {
  from: ['in_progress', 'reworking'],
  bar({ rules, holder }, { post }) {
    const { pause } = rules.row;
    if (!pause || pause.listing.length === 0) return refuse('listing_reason_not_allowed');
    return pause.approver === 'street' && post.area !== holder.path.street ? refuse('not_permitted') : null;
  },
  decide(state, command, { at }) {
    const { reason } = command.args;
    const reviewAt = Math.min(command.args.reviewAt, at + longestDays * dayMs);
    const permitted = state.rules.row.pause?.listing.find((known) => known === reason);
    if (!permitted) return refuse('listing_reason_not_allowed');
    const { calendar } = state.rules;
    const days = Math.max(1, localDay(calendar, reviewAt) - localDay(calendar, at));
    return [
      {
        type: 'listed',
        data: { reason: permitted, owner: command.facts.owner.id, reviewAt },
        clocks: [...pauseClocks(state), startFor(state, 'review', { unit: 'calendar_day', budget: days })],
        ...words(command),
      },
    ];
  },
};

/** 销账: the obstacle is gone, and every paused clock runs on. */
export const unlist: VerbRule<'unlist'> = {
  from: ['listed'],
  decide: (state, command) => [
    { type: 'unlisted', data: {}, clocks: [...stop(state, 'review'), ...resumeClocks(state)], ...words(command) },
  ],
};
