import type { CaseView } from '../read-case.ts';
import { cardChoices } from './card-choices.ts';
import { extendableChoices, milestoneChoices } from './clock-choices.ts';
import { taskChoices } from './task-choices.ts';
import { choicesOf, type Draft, type Field } from './verb-form.ts';

/** What a form says before anybody has typed: what the case makes likely for somebody of these units, so that only what differs has to be chosen. */
export function presetsOf(fields: readonly Field[], seen: CaseView, units: readonly string[] = []): Draft {
  return Object.fromEntries(
    fields
      .map((field) => [field.name, presetOf(field, seen, units)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

function presetOf(field: Field, seen: CaseView, units: readonly string[]): unknown {
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
    case 'choice': {
      if (field.name === 'track') return seen.track;
      // What leaves no choice is chosen.
      const [only, ...others] = choicesOf(field, seen);
      return field.permitted && others.length === 0 ? only?.[0] : undefined;
    }
    default:
      return undefined;
  }
}
