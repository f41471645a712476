import { usePrefetchQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyBinding } from '../../keys/registry.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { nameableUnits } from '../../units/list-units.ts';
import type { CaseView } from '../read-case.ts';
import { VerbFields } from './verb-fields.tsx';
import { hasForm, type FormVerb } from './verb-forms.ts';
import './verb-panel.css';

/** The letters of ui.md; the first verbs have their number besides, as far as there are digits. */
const letters: Partial<Record<FormVerb, string>> = { dispatch: 'd', accept: 'a', escalate: 'u', note: 'n' };
const digits = 9;

const keyOf = (verb: FormVerb, index: number) => letters[verb] ?? (index < digits ? String(index + 1) : '');

type Wanted = { seen: CaseView; next?: (() => void) | undefined };

/** The verbs that this reader may use now, each with what it does, and the form of the one that was chosen. */
export function VerbPanel({ seen, next }: Wanted) {
  const { t } = useTranslation();
  // Whoever types at once finds the units there.
  usePrefetchQuery(nameableUnits);
  const [chosen, setChosen] = useState<FormVerb | null>(null);
  const [askedAt, setAskedAt] = useState(0);
  const panel = useRef<HTMLElement>(null);
  const allowed = seen.allowed.flatMap(({ verb, effect }) => (hasForm(verb) ? [{ verb, effect }] : []));
  const choose = (verb: FormVerb) => {
    setChosen(verb);
    setAskedAt(askedAt + 1);
  };
  const close = () => {
    setChosen(null);
    // The form goes: whoever sent it or gave it up must not fall out of the page.
    panel.current?.focus({ preventScroll: true });
  };
  useEffect(() => {
    if (askedAt > 0)
      panel.current?.querySelector<HTMLElement>('form [data-first] :is(input, textarea), form button')?.focus();
  }, [askedAt]);
  const keys = allowed.flatMap(({ verb }, index): KeyBinding[] => {
    const run = () => choose(verb);
    const letter = letters[verb];
    const says = t(`verbs.names.${verb}`);
    return [
      ...(letter === undefined ? [] : [{ keys: letter, says, group: 'case', run } as const]),
      ...(index < digits ? [{ keys: String(index + 1), says, group: 'case', run } as const] : []),
    ];
  });
  useKeys(keys);
  // A verb that is taken away while somebody is typing stays where it was, with its words.
  const taken = chosen !== null && allowed.every(({ verb }) => verb !== chosen) ? [{ verb: chosen, effect: null }] : [];
  return (
    <section className="verb-panel" aria-labelledby="verb-panel" ref={panel} tabIndex={-1}>
      <h2 id="verb-panel">{t('case.verbs')}</h2>
      {allowed.length === 0 && <p className="verb-panel-none">{t('case.noVerbs')}</p>}
      <ul>
        {[...taken, ...allowed].map(({ verb, effect }, index) => (
          <li key={verb}>
            {effect !== null && (
              <button type="button" aria-expanded={verb === chosen} onClick={() => choose(verb)}>
                <span className="verb-panel-name">{t(`verbs.names.${verb}`)}</span>
                {keyOf(verb, index - taken.length) && <kbd aria-hidden="true">{keyOf(verb, index - taken.length)}</kbd>}
                <span className="verb-panel-effect">{effect}</span>
              </button>
            )}
            {verb === chosen && <VerbFields seen={seen} verb={verb} next={next} gone={effect === null} done={close} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
