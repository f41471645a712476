import { minutesBetween } from '../../../domain/days.ts';
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
  outcome: 'The case closed with the outcome of the mediation',
} as const;

const withinSentence = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

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
    `Round ${data.round} of rework began: ${{ verification: 'the verification failed', callback: 'the call-back found it undone', supervisor: 'the supervisor sent it back' }[data.after]}`,
  closed: ({ data }) => closing[data.after],
  rejection_proposed: (_event, { who, ground }) =>
    `${who} proposed to reject the case${ground ? ` (${withinSentence(ground)})` : ''}; a second person has to confirm`,
  rejected: (_event, { who }) => `${who} confirmed the rejection`,
  withdrawn: (_event, { who }) => `${who} recorded that the reporter withdrew the case`,
  reopened: ({ data }, { who }) =>
    data.because
      ? {
          merged_in_circle: 'Cases were merged into each other: this one goes on',
          merged_into_withdrawn: 'The case that this one was merged into was withdrawn: this one goes on',
        }[data.because]
      : `${who} reopened the case`,
  clock_missed: ({ data }, { clock }) => `The ${clock(data.clock)} ran out`,
  command_refused: ({ data }, { who }) =>
    `${who} was refused: ${nouns.verbs[data.verb as keyof typeof nouns.verbs] ?? data.verb}`,
  due_soon: ({ data }, { clock }) => `The ${clock(data.clock)} is due soon`,
  reminded: ({ data }, { who, clock }) =>
    data.rung !== undefined && data.clock !== undefined
      ? `The ${clock(data.clock)} is still open after it ran out: reminded again`
      : `${who} sent a reminder`,
  card_issued: ({ data }, { who, clock }) =>
    `Card ${data.n}, ${nouns.cardColours[data.colour]}, was issued ${data.clock === undefined ? `by ${who}` : `for the ${clock(data.clock)}`}`,
  milestone_reached: ({ data }, { who }) => `${who} reported the milestone: ${milestoneWord(nouns, data.name)}`,
  information_requested: (_event, { who }) => `${who} asked the reporter for what is missing`,
  information_given: ({ data }, { who }) =>
    data.answered ? `${who} recorded what the reporter added` : 'The reporter did not answer in time: the case goes on',
  listed: ({ data }, { who, person, listingReason }) =>
    `${who} listed the case (${withinSentence(listingReason(data.reason))}); ${person(data.owner)} answers for it`,
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
  returned: ({ data }, { who, unit }) => `${who} returned the case from ${unit(data.from)} to ${unit(data.to.code)}`,
  objected: (_event, { who }) => `${who} objected to the dispatch`,
  adjudicated: ({ data }, { who, unit }) =>
    data.upheld
      ? `${who} upheld the objection${data.to ? `: ${unit(data.to.code)} handles the case` : ''}`
      : `${who} dismissed the objection: ${unit(data.from)} handles the case`,
  card_replied: ({ data }, { who }) => `${who} replied to card ${data.n}`,
  card_lifted: ({ data }, { who }) => `${who} lifted card ${data.n}`,
  whistled: ({ data }, { who, unit }) =>
    `${who} whistled for ${data.units.map(unit).join(', ')} (${nouns.whistleReasons[data.reason]}); the street has to approve`,
  whistle_approved: (_event, { who }) => `${who} approved the whistle`,
  reported_in: (_event, { who }) => `${who} reported in on the spot`,
  whistle_refused: ({ data }, { who }) => `${who} refused task ${data.n}`,
  whistle_ruled: ({ data }, { who }) =>
    data.upheld
      ? `${who} accepted the refusal of task ${data.n}`
      : `${who} ruled that the department has to come (task ${data.n})`,
  task_given: ({ data }, { who, unit }) => `${who} gave task ${data.n} to ${unit(data.unit)}`,
  whistle_finished: ({ data }, { who }) => `${who} finished task ${data.n}`,
  whistle_rated: ({ data }, { who }) => `${who} rated task ${data.n}: ${nouns.ratings[data.rating]}`,
  re_placed: (_event, { who }) => `${who} corrected the place`,
  source_noted: ({ data }, { who }) => `${who} noted the order ${data.system} ${data.number}`,
  police_called: ({ data: { reportedAt, arrivedAt } }, { who }) =>
    `${who} recorded the call to the police${arrivedAt === undefined ? '' : `, which came after ${minutesBetween(reportedAt, arrivedAt)} minutes`}`,
  merged: (_event, { who, other }) => `${who} merged the case into ${other ?? 'another one'}`,
  linked: ({ data }, { other }) => `${nouns.linkRelations[data.relation]}${other === null ? '' : `: ${other}`}`,
  told: ({ data }, { other }) =>
    ({
      progress: `${other ?? 'The case that this one is part of'} has news`,
      closed: `${other ?? 'The case that answers for this one'} was closed: its reporter is answered`,
      rejected: `${other ?? 'The case that answers for this one'} was rejected: its reporter is told`,
    })[data.what],
  party_added: (_event, { who }) => `${who} added a party`,
  risk_set: ({ data }, { who }) =>
    `${who} set the risk to ${nouns.riskColours[data.colour]}${data.violence ? ', with violence in sight' : ''}`,
  mediation_opened: ({ data }, { who, unit }) => `${who} opened the mediation at ${unit(data.committee)}`,
  consent_recorded: ({ data }, { who }) =>
    data.consents ? `${who} recorded that a party consents` : `${who} recorded that a party refuses mediation`,
  session_held: ({ data }, { who }) => `${who} recorded session ${data.n}`,
  session_recorded: ({ data }, { who }) => `${who} wrote the record of session ${data.n}`,
  mediation_extended: ({ data }) => `With the agreement of every party the mediation has ${data.days} more days`,
  outcome_recorded: ({ data }, { who }) =>
    data.because === 'consent_refused'
      ? 'A party refused: the mediation ended, with the notice of arbitration, administrative and judicial ways'
      : `${who} recorded the outcome: ${nouns.outcomes[data.outcome]}`,
  performance_recorded: ({ data }, { who }) =>
    `${who} recorded that term ${data.n} was ${data.performed ? '' : 'not '}performed`,
  followed_up: ({ data }, { who }) => `${who} followed up (${data.n}): the agreement is ${data.kept ? '' : 'not '}kept`,
  confirmation_applied: ({ data }, { who }) =>
    data.decision
      ? `The court ${data.decision === 'confirmed' ? 'confirmed' : 'did not confirm'} the agreement`
      : `${who} recorded the joint application for judicial confirmation`,
};
