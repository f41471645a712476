import type { ReactNode } from 'react';
import { valueAt } from './content.ts';
import { idOf, useDraft } from './draft-context.ts';
import { FaultsAt } from './faults-at.tsx';
import type { FieldAt } from './fields.tsx';

/** A group of fields that may be there or not. */
export function Optional({ at, label, blank, children }: FieldAt & { blank: () => object; children: ReactNode }) {
  const { content, change } = useDraft();
  const isThere = valueAt(content, at) !== undefined;
  return (
    <fieldset className="rules-list">
      <legend>
        <label className="rules-flag">
          <input
            id={idOf(at)}
            type="checkbox"
            checked={isThere}
            onChange={({ target }) => change(at, target.checked ? blank() : undefined)}
          />
          {label}
        </label>
      </legend>
      {isThere && children}
      <FaultsAt at={at} />
    </fieldset>
  );
}
