import type { CaseView } from '../read-case.ts';
import { cardChoices } from './card-choices.ts';
import { extendableChoices, milestoneChoices } from './clock-choices.ts';
import type { Draft, Field } from './verb-form.ts';

/** What a form says before anybody has typed: what the case makes likely, so that only what differs has to be chosen. `rightChannel` is that of the ground. */
export function presetsOf(fields: readonly Field[], seen: CaseView, rightChannel?: string): Draft {
  return Object.fromEntries(
    fields
      .map((field) => [field.name, presetOf(field, seen, rightChannel)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

function presetOf(field: Field, seen: CaseView, rightChannel: string | undefined): unknown {
  switch (field.kind) {
    case 'milestone':
      return milestoneChoices(seen)[0]?.value;
    case 'clock':
      return extendableChoices(seen)[0]?.value;
    case 'card':
      return cardChoices(field, seen)[0]?.n;
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
