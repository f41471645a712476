import type { EventTexts } from '../texts.ts';
import { milestoneWord } from '../clock-word.ts';
import { nouns } from './nouns.ts';

const after = { awaiting_verify: '; it awaits verification', awaiting_callback: '; it awaits the call-back' } as const;
const closing = {
  on_spot: 'The case was closed on the spot',
  feedback: 'The case closed with the feedback',
  verification: 'The case closed after the verification',
  callback: 'The case closed after the call-back',
  unreachable: 'The case closed after three call-backs reached nobody; the reporter is told in writing',
} as const;

/** One sentence per event, without a full stop: they stand in a list. */
export const events: EventTexts = {
  registered: ({ data }, { who, topic, unit }) =>
    `${who} registered a ${nouns.kinds[data.kind]} (${topic(data.topic)}), ${
      data.status === 'pending_dispatch'
        ? `to be dispatched by ${unit(data.holder.code)}`
        : `for ${unit(data.holder.code)}`
    }`,
  dispatched: ({ data }, { who, unit }) => `${who} dispatched the case to ${unit(data.to.code)}`,
  accepted: (_event, { who }) => `${who} accepted the case`,
  assigned: ({ data }, { who, person }) => `${who} assigned the case to ${person(data.person)}`,
  contacted: ({ data }, { who }) =>
    data.outcome === 'reached' ? `${who} reached the reporter` : `${who} tried to reach the reporter, in vain`,
  noted: ({ data }, { who }) =>
    data.visibility === 'reporter' ? `${who} left word for the reporter` : `${who} added a note`,
  escalated: ({ data }, { who, unit, form }) =>
    `${who} escalated the case to ${unit(data.to.code)}${data.skipped ? ', skipping a level' : ''}, with hand-over form ${form(data.form)}`,
  climbed: ({ data }, { unit, form }) =>
    `The time of ${unit(data.from)} ran out: the case climbed to ${unit(data.to.code)} with hand-over form ${form(data.form)}`,
  pushed_down: ({ data }, { who, unit, form }) =>
    `${who} pushed the case down to ${unit(data.to.code)}, with hand-over form ${form(data.form)}`,
  transferred: ({ data }, { who, unit }) =>
    `${who} transferred the case from ${unit(data.from)} to ${unit(data.to.code)}`,
  fed_back: ({ data }, { who }) => `${who} fed back the result${data.next ? after[data.next] : ''}`,
  verified: ({ data }, { who }) => `${who} verified the result${data.next ? after[data.next] : ''}`,
  verification_failed: (_event, { who }) => `${who} found on verification that it is not done`,
  called_back: ({ data }, { who }) => {
    if (!data.reached) return `${who} called back (attempt ${data.attempt}) and reached nobody`;
    const solved = data.solved === undefined ? '' : `, who calls it ${data.solved ? 'solved' : 'not solved'}`;
    const satisfied = data.satisfaction ? ` and is ${nouns.satisfaction[data.satisfaction]}` : '';
    return `${who} called the reporter back${solved}${solved || !satisfied ? satisfied : `, who${satisfied.slice(4)}`}`;
  },
  rework_started: ({ data }) =>
    `Round ${data.round} of rework began: the ${data.after === 'verification' ? 'verification failed' : 'call-back found it undone'}`,
  closed: ({ data }) => closing[data.after],
  rejection_proposed: (_event, { who }) => `${who} proposed to reject the case; a second person has to confirm`,
  rejected: (_event, { who }) => `${who} confirmed the rejection`,
  withdrawn: (_event, { who }) => `${who} recorded that the reporter withdrew the case`,
  reopened: (_event, { who }) => `${who} reopened the case`,
  clock_missed: ({ data }, { clock }) => `The ${clock(data.clock)} ran out`,
  command_refused: ({ data }, { who }) =>
    `${who} was refused: ${nouns.verbs[data.verb as keyof typeof nouns.verbs] ?? data.verb}`,
  due_soon: ({ data }, { clock }) => `The ${clock(data.clock)} is due soon`,
  reminded: ({ data }, { clock }) => `The ${clock(data.clock)} is still open after it ran out: reminded again`,
  card_issued: ({ data }, { clock }) =>
    `Card ${data.n}, ${nouns.cardColours[data.colour]}, was issued for the ${clock(data.clock)}`,
  milestone_reached: ({ data }, { who }) => `${who} reported the milestone: ${milestoneWord(nouns, data.name)}`,
  information_requested: (_event, { who }) => `${who} asked the reporter for what is missing`,
  information_given: ({ data }, { who }) =>
    data.answered ? `${who} recorded what the reporter added` : 'The reporter did not answer in time: the case goes on',
  listed: ({ data }, { who, person }) =>
    `${who} listed the case (${nouns.listingReasons[data.reason]}); ${person(data.owner)} answers for it`,
  unlisted: ({ data }, { who }) =>
    data.clock === undefined ? `${who} took the case off the list` : 'The review date came: the case goes on by itself',
  extension_requested: ({ data }, { who, clock }) =>
    `${who} asked for ${data.days} more days for the ${clock(data.clock)}`,
  extension_decided: ({ data }, { who, clock }) =>
    data.approved
      ? `${who} granted ${data.days} more days for the ${clock(data.clock)}`
      : `${who} refused more days for the ${clock(data.clock)}`,
  reclassified: ({ data }, { who, topic }) =>
    `${who} made the case ${topic(data.topic)}, ${nouns.tracks[data.track]}; its rules are ${data.rules.row.policy}/${data.rules.row.id}`,
  rebased: ({ data }) =>
    `Other rules apply: ${data.rules.row.policy}/${data.rules.row.id} (${data.rules.calendar.version}) instead of ${data.from.policy} (${data.from.calendar}); the time used stays used`,
};
