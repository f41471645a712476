import { listAt, textOf } from './content.ts';
import { idOf, useDraft } from './draft-context.ts';
import { FaultsAt } from './faults-at.tsx';
import type { FieldAt } from './fields.tsx';

type Wanted = FieldAt & { choices: readonly (readonly [string, string])[]; optional?: boolean };

/** Several out of a fixed list. None of an optional list is no list. */
export function ChoicesAt({ at, label, choices, optional = false }: Wanted) {
  const { content, change } = useDraft();
  const taken = listAt(content, at);
  // What the list does not know is shown, so that it can be taken away.
  const unknown = taken.flatMap((each) =>
    choices.some(([choice]) => choice === each) ? [] : [[textOf(each), textOf(each)] as const],
  );
  const toggle = (choice: string, wanted: boolean) => {
    const next = wanted ? [...taken, choice] : taken.filter((each) => textOf(each) !== choice);
    change(at, optional && next.length === 0 ? undefined : next);
  };
  return (
    <fieldset className="rules-choices" id={idOf(at)} tabIndex={-1}>
      <legend>{label}</legend>
      {[...choices, ...unknown].map(([choice, word]) => (
        <label key={choice} className="rules-flag">
          <input
            type="checkbox"
            checked={taken.some((each) => textOf(each) === choice)}
            onChange={({ target }) => toggle(choice, target.checked)}
          />
          {word}
        </label>
      ))}
      <FaultsAt at={at} deep />
    </fieldset>
  );
}
