import type { CaseState } from '../../domain/case.ts';
import type { CaseEvent } from '../../domain/case-events.ts';
import { decide } from '../../domain/case-commands.ts';
import type { By, RebaseCommand, VerbArgs } from '../../domain/commands.ts';
import { isRefusal, type Refusal } from '../../domain/refusals.ts';
import { register } from '../../domain/registration.ts';
import { askedBeside, likeness, letterAgain, startedTimes } from './replay-beside.ts';

type AreaOf = (unit: string) => string;

/**
 * What the domain decides today on a case (null: on a new one) when it is told what these events of one command say they were
 * told; null where events do not say. Rules embedded in the case make the answer the same for ever.
 */
export function decideAgain(
  state: CaseState | null,
  events: readonly CaseEvent[],
  areaOf: AreaOf,
): CaseEvent[] | Refusal | null {
  const [first] = events;
  if (!first) return null;
  const by = byOf(first, state, areaOf);
  if (state === null) return first.type === 'registered' ? registerAgain(first, events[1], by) : null;
  const rung = /^rung:(.+):([^:]+):\d+$/.exec(first.command);
  if (rung) {
    const [, clock = '', name = ''] = rung;
    return decide(state, { verb: 'fire_rung', id: first.command, args: { clock, rung: name } }, first.at);
  }
  if (first.type === 'rebased') return decide(state, rebaseAgain(first), first.at);
  // The verb is told by the event that speaks for it: a holder's verb may have implied accepting.
  const speaking = first.type === 'accepted' || first.type === 'police_called' ? (events[1] ?? first) : first;
  if (speaking.command.startsWith('letter:')) return decide(state, letterAgain(speaking), speaking.at);
  const asked = askedFor(asDecided(speaking), state);
  if (!asked) return null;
  if (asked.verb === 'record_outcome' && first.type === 'police_called')
    asked.args = { ...asked.args, policeReportedAt: first.data.reportedAt };
  const { command: id, text } = speaking;
  return decide(state, { ...asked, id, bodyHash: '', by, ...(text && { text }) }, first.at);
}

/** An event as it was decided: recording puts who covers for a vacant unit in the place of the unit. Without its words. */
export function asDecided({ text: _, ...event }: CaseEvent): CaseEvent {
  const data = event.data as { cover?: string; to?: { code: string }; holder?: { code: string } };
  const { cover, ...rest } = data;
  if (cover === undefined) return event;
  const restored = rest.to
    ? { to: { ...rest.to, code: cover } }
    : rest.holder && { holder: { ...rest.holder, code: cover } };
  return { ...event, data: { ...rest, ...restored } } as CaseEvent;
}

function byOf({ by }: CaseEvent, state: CaseState | null, areaOf: AreaOf): By {
  if ('person' in by) return { person: by.person, posts: [{ role: by.role, unit: by.unit, area: areaOf(by.unit) }] };
  // An event does not say which unit a system's token is for; what systems may do asks for none.
  const unit = state?.path.street ?? '';
  return { system: by.system, posts: [{ role: 'integration', unit, area: unit }] };
}

function registerAgain(
  first: CaseEvent & { type: 'registered' },
  end: CaseEvent | undefined,
  by: By,
): CaseEvent[] | Refusal {
  const { kind, topic, track, path, holder, cover, reporter, rules, files, parties } = first.data;
  const unit = cover === undefined ? holder : { ...holder, code: cover };
  const photos = end?.type === 'closed' ? end.data.photos : undefined;
  const onSpot = end && { text: end.text ?? {}, ...(photos && { photos }) };
  const what = { id: first.command, by, kind, topic, track, path, unit, reporter, rules };
  const told = { ...what, ...(files && { files }), ...(parties && { parties }), ...(onSpot && { onSpot }) };
  const again = register(told, first.at);
  return isRefusal(again) ? again : again.map(asDecided);
}

function rebaseAgain({ command: id, by, data, text }: CaseEvent & { type: 'rebased' }): RebaseCommand {
  const { rebase, rules } = data;
  const system = 'system' in by ? by.system : '';
  const asked = { args: { rebase }, facts: { rules }, ...(text && { text }) };
  return { verb: 'rebase', id, bodyHash: '', by: { system, posts: [] }, ...asked };
}

/** What somebody must have asked for, read from the event that came of it. */
function askedFor(event: CaseEvent, state: CaseState): VerbArgs | null {
  const { holder } = state;
  switch (event.type) {
    case 'dispatched':
      return { verb: 'dispatch', args: {}, facts: { unit: event.data.to } };
    case 'accepted':
      return { verb: 'accept', args: {} };
    case 'assigned':
      return { verb: 'assign', args: {}, facts: { person: { id: event.data.person, units: [holder.unit] } } };
    case 'contacted':
      return { verb: 'contact', args: event.data };
    case 'noted':
      return { verb: 'note', args: event.data };
    case 'escalated':
      return { verb: 'escalate', args: event.data.skipped ? { to: 'street' } : {} };
    case 'pushed_down':
      return { verb: 'push_down', args: {}, facts: { unit: event.data.to } };
    case 'transferred':
      return { verb: 'transfer', args: {}, facts: { unit: event.data.to } };
    case 'fed_back': {
      const { next: _, ...args } = event.data;
      return { verb: 'feedback', args };
    }
    case 'verified':
      return { verb: 'verify', args: { passed: true } };
    case 'verification_failed':
      return { verb: 'verify', args: { passed: false } };
    case 'called_back': {
      const { attempt: _, ...args } = event.data;
      return { verb: 'callback', args };
    }
    case 'rejection_proposed':
      return { verb: 'reject', args: {} };
    case 'rejected':
      return { verb: 'confirm_rejection', args: {} };
    case 'withdrawn':
      return { verb: 'withdraw', args: {} };
    case 'reopened':
      return { verb: 'reopen', args: {} };
    case 'milestone_reached':
      return { verb: 'milestone', args: event.data };
    case 'information_requested':
      return { verb: 'ask', args: {} };
    case 'information_given':
      return event.data.answered ? { verb: 'answer', args: {} } : null;
    case 'listed': {
      const { reason, owner, reviewAt } = event.data;
      return { verb: 'list', args: { reason, reviewAt }, facts: { owner: { id: owner, units: [] } } };
    }
    case 'unlisted':
      return event.data.clock === undefined ? { verb: 'unlist', args: {} } : null;
    case 'extension_requested':
      return { verb: 'extend', args: event.data };
    case 'extension_decided':
      return { verb: 'rule_extension', args: { approve: event.data.approved } };
    case 'reclassified': {
      const { topic, track, rules } = event.data;
      return { verb: 'reclassify', args: { topic, track }, facts: { rules } };
    }
    case 'returned':
      return { verb: 'return', args: {} };
    case 'objected':
      return { verb: 'object', args: {}, facts: { time: startedTimes(event, 'objection')[0] ?? '1wd' } };
    case 'adjudicated': {
      const { upheld, to } = event.data;
      return { verb: 'adjudicate', args: { uphold: upheld }, facts: to ? { unit: to } : {} };
    }
    case 'reminded':
      return event.data.rung === undefined ? { verb: 'remind', args: {} } : null;
    case 'card_issued':
      return event.data.rung === undefined ? { verb: 'issue_card', args: event.data } : null;
    case 'card_replied':
      return { verb: 'reply_card', args: event.data };
    case 'card_lifted':
      return { verb: 'lift_card', args: event.data };
    case 'rework_started':
      return event.data.after === 'supervisor' ? { verb: 'rework', args: {} } : null;
    case 're_placed':
      return { verb: 'place', args: {}, facts: { path: event.data.path } };
    case 'source_noted':
      return { verb: 'note_source', args: event.data };
    case 'police_called':
      return { verb: 'call_police', args: event.data };
    case 'merged':
      return { verb: 'merge', args: {}, facts: { into: likeness(event.data.into, state) } };
    case 'linked': {
      const { case: to, relation } = event.data;
      const isOwn = 'person' in event.by && (relation === 'related' || relation === 'part_of');
      return isOwn ? { verb: 'link', args: { relation }, facts: { to: likeness(to, state) } } : null;
    }
    case 'closed':
      return event.data.after === 'outcome' ? { verb: 'close', args: {} } : null;
    case 'rebased':
    case 'told':
    case 'due_soon':
    case 'registered':
    case 'climbed':
    case 'clock_missed':
    case 'command_refused':
      return null;
    default:
      return askedBeside(event, state);
  }
}
