import type { CaseView } from '../read-case.ts';
import { cardChoices } from './card-choices.ts';
import { extendableChoices, milestoneChoices } from './clock-choices.ts';
import { taskChoices } from './task-choices.ts';
import type { Draft, Field } from './verb-form.ts';

/** What a case does not say of itself: the units of who is asked, and the right channel of the ground that was chosen. */
type Asked = { units?: readonly string[]; rightChannel?: string | undefined };

/** What a form says before anybody has typed: what the case makes likely, so that only what differs has to be chosen. */
export function presetsOf(fields: readonly Field[], seen: CaseView, asked: Asked = {}): Draft {
  return Object.fromEntries(
    fields
      .map((field) => [field.name, presetOf(field, seen, asked)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

function presetOf(field: Field, seen: CaseView, { units = [], rightChannel }: Asked): unknown {
  switch (field.kind) {
    case 'milestone':
      return milestoneChoices(seen)[0]?.value;
    case 'clock':
      return extendableChoices(seen)[0]?.value;
    case 'card':
      return cardChoices(field, seen)[0]?.n;
    case 'task':
      return taskChoices(field, seen, units)[0]?.n;
    case 'topic':
      return seen.topic;
    case 'right_channel':
      return rightChannel;
    case 'listing_reason': {
      // What leaves no choice is chosen.
      const [only, ...others] = seen.permits.listing;
      return others.length === 0 ? only : undefined;
    }
    case 'choice':
      return field.name === 'track' ? seen.track : undefined;
    default:
      return undefined;
  }
}
