import { start, stop } from '../case-clocks.ts';
import type { CaseState } from '../case.ts';
import { budgetOf, familyOf, isUnstopped, type Clock } from '../clock.ts';
import { lengthened } from '../extensions.ts';
import { refuse, type Refusal } from '../refusals.ts';
import { words, type VerbRule } from './verb.ts';

/** 延期申请: more days for the total time or a milestone, asked for before it runs out (`deadline_passed`; `not_found` for another clock; one request
 * at a time; `deadline_passed`, too, for more days than a clock can have). */
export const extend: VerbRule<'extend'> = {
  from: ['pending_accept', 'in_progress', 'reworking', 'awaiting_info', 'listed'],
  impliesAccepting: true,
  bar({ clocks, extensionAsked }, { at }) {
    if (extensionAsked) return refuse('wrong_status');
    return clocks.some((clock) => isExtendable(clock) && !expired(clock, at)) ? null : refuse('deadline_passed');
  },
  decide(state, command, { at }) {
    const clock = extendable(state, command.args.clock);
    if (!clock) return refuse('not_found');
    const { days } = command.args;
    return (
      expired(clock, at) ??
      tooLong(state, clock, days) ?? [
        {
          type: 'extension_requested',
          data: { clock: clock.id, days },
          clocks: [start(state, 'extension', state.rules.row.fixed.extensionRuling)],
          ...words(command),
        },
      ]
    );
  },
};

/** 延期批复: never by who asked (`same_person`), and granted only while the time still runs (`deadline_passed`). A long or second one is the
 * supervisor's (`not_permitted`). */
export const ruleExtension: VerbRule<'rule_extension'> = {
  from: ['pending_accept', 'in_progress', 'reworking', 'awaiting_info', 'listed'],
  bar({ extensionAsked, extensions = 0, rules }, { person, post }) {
    if (!extensionAsked) return refuse('wrong_status');
    if (person === extensionAsked.by) return refuse('same_person');
    const plain = extensions === 0 && extensionAsked.days <= rules.row.fixed.extensionDays;
    return plain || post.role === 'supervisor' ? null : refuse('not_permitted');
  },
  decide(state, command, { at }) {
    const { extensionAsked: asked } = state;
    const clock = asked && extendable(state, asked.clock);
    if (!asked) return refuse('wrong_status');
    const approved = command.args.approve;
    const { clock: id, days } = asked;
    // A change of rules may have lengthened it since.
    const late = clock ? (expired(clock, at) ?? tooLong(state, clock, days)) : refuse('deadline_passed');
    if (approved && late) return late;
    return [
      {
        type: 'extension_decided',
        data: { clock: id, days, approved },
        clocks: [...stop(state, 'extension'), ...(approved ? [{ do: 'extend', id, days } as const] : [])],
        ...words(command),
      },
    ];
  },
};

function extendable({ clocks }: CaseState, id: string | undefined): Clock | undefined {
  return clocks.findLast((clock) => {
    const isMeant = id === undefined ? clock.kind === 'resolve' : clock.id === id;
    return isMeant && isExtendable(clock);
  });
}

function isExtendable(clock: Clock): boolean {
  const family = familyOf(clock.kind);
  return isUnstopped(clock) && (family === 'resolve' || family === 'milestone');
}

function expired({ state, dueAt }: Clock, at: number): Refusal | null {
  return state === 'missed' || (dueAt !== null && at > dueAt) ? refuse('deadline_passed') : null;
}

function tooLong({ rules }: CaseState, clock: Clock, days: number): Refusal | null {
  return lengthened(rules.calendar, budgetOf(clock), days) ? null : refuse('deadline_passed');
}
