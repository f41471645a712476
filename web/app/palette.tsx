import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { searchCases } from '../cases/search-cases.ts';
import { viewIds } from '../cases/view-ids.ts';
import { listKeys } from '../keys/registry.ts';
import type { Place } from '../session/places.ts';
import { Dialog } from '../ui/dialog.tsx';
import { isMatch } from '../ui/pinyin-match.ts';
import './palette.css';

type Offer = { id: string; words: string; hint?: string; run: () => void };

/** Everything one can do from here, found by its words, their pinyin or a case's number. */
export function Palette({ places, close }: { places: readonly Place[]; close: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const wanted = useDeferredValue(text.trim());
  const { data: found = [] } = useQuery(searchCases(wanted));

  const commands: Offer[] = [
    ...places.map(({ id, path }) => ({
      id: path,
      words: t(`app.places.${id}`),
      run: () => void navigate({ to: path }),
    })),
    ...viewIds.map((view) => ({
      id: view,
      words: `${t('app.places.board')} · ${t(`views.${view}`)}`,
      run: () => void navigate({ to: '/board', search: { view } }),
    })),
    ...listKeys()
      .filter(({ keys }) => !['Mod+k', 'j', 'k', 'Enter', 'Escape'].includes(keys))
      .map(({ keys, says, run }) => ({ id: `key ${keys}`, words: says, hint: keys, run })),
  ].filter(({ words }) => isMatch(words, wanted));
  const cases: Offer[] = found.map(({ id, number, title }) => ({
    id,
    words: title,
    hint: number,
    run: () => void navigate({ to: '/cases/$caseId', params: { caseId: id } }),
  }));
  const offers = [...commands, ...cases];
  const chosen = offers[Math.min(at, offers.length - 1)];
  const take = (offered: Offer | undefined) => {
    if (!offered) return;
    close();
    // After the dialog has given the focus back.
    setTimeout(offered.run);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, offers.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') take(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog open close={close} title={t('keys.palette')} first={input}>
      <input
        ref={input}
        className="palette-input"
        role="combobox"
        aria-label={t('keys.paletteInput')}
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={chosen && `${list}-${chosen.id}`}
        placeholder={t('keys.paletteInput')}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      {offers.length === 0 && <p className="palette-empty">{t('keys.paletteEmpty')}</p>}
      <ul id={list} role="listbox" aria-label={t('keys.paletteCommands')} className="palette-list">
        {offers.map((offered) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the input that owns the list
          <li
            key={offered.id}
            id={`${list}-${offered.id}`}
            role="option"
            aria-selected={offered === chosen}
            onClick={() => take(offered)}
          >
            <span dir="auto">{offered.words}</span>
            {offered.hint !== undefined && <code>{offered.hint}</code>}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
