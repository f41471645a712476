import { useState, type ReactNode } from 'react';
import { textAt, valueAt } from './content.ts';
import { idOf, useDraft } from './draft-context.ts';
import { FaultsAt, useInvalid } from './faults-at.tsx';

export type FieldAt = { at: string; label: string };

/** A label over an input, and what is wrong with it below. */
function Field({ at, label, deep = false, children }: FieldAt & { deep?: boolean; children: ReactNode }) {
  return (
    <div className="rules-field">
      <label htmlFor={idOf(at)}>{label}</label>
      {children}
      <FaultsAt at={at} deep={deep} />
    </div>
  );
}

type LineWanted = FieldAt & { optional?: boolean; type?: 'text' | 'date'; hint?: string };

/** One line of text. What is optional is taken away when it is emptied. */
export function LineAt({ at, label, optional = false, type = 'text', hint }: LineWanted) {
  const { content, change } = useDraft();
  return (
    <Field at={at} label={label}>
      <input
        id={idOf(at)}
        type={type}
        dir="auto"
        autoComplete="off"
        value={textAt(content, at)}
        onChange={({ target }) => change(at, optional && target.value === '' ? undefined : target.value)}
        {...useInvalid(at)}
      />
      {hint !== undefined && <small>{hint}</small>}
    </Field>
  );
}

/** A number; whatever is none is kept as it is typed, for the server to say so. */
export function NumberAt({ at, label }: FieldAt) {
  const { content, change } = useDraft();
  return (
    <Field at={at} label={label}>
      <input
        id={idOf(at)}
        inputMode="numeric"
        autoComplete="off"
        value={textAt(content, at)}
        onChange={({ target: { value } }) => change(at, /^-?\d{1,15}$/.test(value) ? Number(value) : value)}
        {...useInvalid(at)}
      />
    </Field>
  );
}

export function FlagAt({ at, label, optional = false }: FieldAt & { optional?: boolean }) {
  const { content, change } = useDraft();
  return (
    <div className="rules-field">
      <label className="rules-flag">
        <input
          id={idOf(at)}
          type="checkbox"
          checked={valueAt(content, at) === true}
          onChange={({ target }) => change(at, optional && !target.checked ? undefined : target.checked)}
          {...useInvalid(at)}
        />
        {label}
      </label>
      <FaultsAt at={at} />
    </div>
  );
}

export function ChoiceAt({ at, label, choices }: FieldAt & { choices: readonly (readonly [string, string])[] }) {
  const { content, change } = useDraft();
  const value = textAt(content, at);
  return (
    <Field at={at} label={label}>
      <select
        id={idOf(at)}
        value={value}
        onChange={({ target }) => change(at, target.value === '' ? undefined : target.value)}
        {...useInvalid(at)}
      >
        {!choices.some(([choice]) => choice === value) && <option value={value}>{value}</option>}
        {choices.map(([choice, word]) => (
          <option key={choice} value={choice}>
            {word}
          </option>
        ))}
      </select>
    </Field>
  );
}

type WordsWanted = FieldAt & { read: (text: string) => unknown; write: (value: unknown) => string; hint?: string };

/** A list in one line. What is typed stays as it is typed, and the draft takes what can be read of it. */
export function WordsAt({ at, label, read, write, hint }: WordsWanted) {
  const { content, change } = useDraft();
  const value = valueAt(content, at);
  const [text, setText] = useState(() => write(value));
  // Another value has come from elsewhere, as when an item above was taken away.
  const shown = JSON.stringify(read(text)) === JSON.stringify(value) ? text : write(value);
  return (
    <Field at={at} label={label} deep>
      <input
        id={idOf(at)}
        dir="auto"
        autoComplete="off"
        value={shown}
        onChange={({ target }) => {
          setText(target.value);
          change(at, read(target.value));
        }}
        {...useInvalid(at, true)}
      />
      {hint !== undefined && <small>{hint}</small>}
    </Field>
  );
}
