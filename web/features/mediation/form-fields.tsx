import { Input, Radio } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const longest = 4_000;

/** What a field is called, over it; `grouped` where it has several inputs. */
function Labelled(of: { label: string; required?: boolean; grouped?: boolean; children: (id: string) => ReactNode }) {
  const { label, required = false, grouped = false, children } = of;
  const { t } = useTranslation();
  const id = useId();
  const called = (
    <>
      {label} {required && <span className="verb-form-required">{t('case.required')}</span>}
    </>
  );
  if (grouped)
    return (
      <fieldset className="mediation-field">
        <legend>{called}</legend>
        {children(id)}
      </fieldset>
    );
  return (
    <div className="mediation-field">
      <label htmlFor={id}>{called}</label>
      {children(id)}
    </div>
  );
}

type Text = { label: string; value: string; change: (value: string) => void; required?: boolean };

export function WordsField({ value, change, ...of }: Text) {
  return (
    <Labelled {...of}>
      {(id) => (
        <Input.TextArea
          id={id}
          dir="auto"
          rows={2}
          className="words-input"
          maxLength={longest}
          value={value}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </Labelled>
  );
}

export function LineField({ value, change, longest: most = 200, ...of }: Text & { longest?: number }) {
  return (
    <Labelled {...of}>
      {(id) => (
        <Input
          id={id}
          dir="auto"
          autoComplete="off"
          maxLength={most}
          value={value}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </Labelled>
  );
}

/** A number as it is typed; what is no number counts as nothing said. */
export function NumberField({ value, change, ...of }: Text) {
  return (
    <Labelled {...of}>
      {(id) => (
        <Input id={id} inputMode="decimal" value={value} onChange={({ target }) => change(target.value.trim())} />
      )}
    </Labelled>
  );
}

/** A date, or an instant to the minute, in the street's own time as the browser writes it. */
export function TimeField({
  value,
  change,
  kind,
  min,
  ...of
}: Text & { kind: 'date' | 'datetime-local'; min?: string }) {
  return (
    <Labelled {...of}>
      {(id) => (
        <Input
          id={id}
          type={kind}
          value={value}
          {...(min !== undefined && { min })}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </Labelled>
  );
}

type Choices<Value> = { choices: readonly (readonly [value: Value, word: string])[] };

export function ChoiceField<Value extends string | boolean>(
  of: Choices<Value> & { label: string; value: Value | undefined; change: (value: Value) => void; required?: boolean },
) {
  const { label, value, change, choices, required = false } = of;
  return (
    <Labelled label={label} required={required} grouped>
      {(id) => (
        <Radio.Group
          name={id}
          value={value}
          onChange={({ target }) => change(target.value as Value)}
          options={choices.map(([choice, word]) => ({ value: choice, label: word }))}
        />
      )}
    </Labelled>
  );
}

/** One of a few; the browser's own list, because a party is chosen many times in a row. */
export function PickField({ label, value, change, choices, required = false }: Choices<string> & Text) {
  const { t } = useTranslation();
  return (
    <Labelled label={label} required={required}>
      {(id) => (
        <select id={id} className="mediation-pick" value={value} onChange={({ target }) => change(target.value)}>
          <option value="">{t('mediation.draft.choose')}</option>
          {choices.map(([choice, word]) => (
            <option key={choice} value={choice}>
              {word}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** Each of several, ticked or not. */
export function TickField(
  of: Choices<string> & { label: string; value: readonly string[]; change: (value: string[]) => void },
) {
  const { label, value, change, choices } = of;
  return (
    <Labelled label={label} grouped>
      {() =>
        choices.map(([choice, word]) => (
          <Tick
            key={choice}
            label={word}
            value={value.includes(choice)}
            change={(isTicked) => change(isTicked ? [...value, choice] : value.filter((one) => one !== choice))}
          />
        ))
      }
    </Labelled>
  );
}

export function Tick({ label, value, change }: { label: string; value: boolean; change: (value: boolean) => void }) {
  return (
    <label className="mediation-tick">
      <input type="checkbox" checked={value} onChange={({ target }) => change(target.checked)} />
      <span>{label}</span>
    </label>
  );
}
