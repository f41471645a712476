import { usePrefetchQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../cases/verbs/drafts.ts';
import { VerbFields } from '../../cases/verbs/verb-fields.tsx';
import type { CaseView } from '../../cases/read-case.ts';
import type { GridSuggestion } from '../../cases/suggest-grid.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { flatten, unitTrees } from '../../units/list-units.ts';
import '../../cases/verbs/verb-panel.css';

/** The keys of ui.md. */
const offered = [
  { verb: 'dispatch', key: '1' },
  { verb: 'merge', key: '2' },
  { verb: 'reject', key: '3' },
] as const;
type Offered = (typeof offered)[number]['verb'];

type Wanted = {
  seen: CaseView;
  suggestion: GridSuggestion | null;
  /** Where the catalogue sends such a case: it is decided beforehand, so it goes before what earlier cases make likely. */
  route: { code: string; name: string } | null;
  /** The likest case stands beside it: the key of merging means that one. */
  mergesBeside: boolean;
  finish: () => void;
  postpone: () => void;
};

/** What a dispatcher decides about a waiting case: where it goes, that it is not for the street, or later. */
export function TriageVerbs({ seen, suggestion, route, mergesBeside, finish, postpone }: Wanted) {
  const { t } = useTranslation();
  usePrefetchQuery(unitTrees);
  const { data: units = [] } = useQuery(unitTrees);
  const [draft, change] = useDraft(seen.id, 'dispatch');
  const [chosen, setChosen] = useState<Offered | null>(null);
  const panel = useRef<HTMLElement>(null);
  const effectOf = (verb: Offered) => seen.allowed.find((allowed) => allowed.verb === verb)?.effect;
  const choose = (verb: Offered) => {
    if (effectOf(verb) === undefined) return;
    const likely = route?.code ?? suggestion?.grid;
    if (verb === 'dispatch' && likely !== undefined && draft['unit'] === undefined) change({ unit: likely });
    setChosen(verb);
  };
  const close = () => {
    setChosen(null);
    panel.current?.focus({ preventScroll: true });
  };
  useEffect(() => {
    if (chosen === null) return;
    panel.current?.querySelector<HTMLElement>('form [data-first] :is(input, textarea), form button')?.focus();
  }, [chosen]);
  const isKeyed = (verb: Offered) => verb !== 'merge' || !mergesBeside;
  useKeys(
    offered
      .filter(({ verb }) => isKeyed(verb))
      .map(({ verb, key }) => ({
        keys: key,
        says: t(`verbs.names.${verb}`),
        group: 'case',
        run: () => choose(verb),
      })),
  );
  const name = suggestion && flatten(units).find(({ code }) => code === suggestion.grid)?.name;
  const isWaiting = seen.status === 'pending_dispatch';
  return (
    <section className="verb-panel" aria-labelledby="triage-verbs" ref={panel} tabIndex={-1}>
      <h2 id="triage-verbs">{t('case.verbs')}</h2>
      <p className="triage-suggestion" role="status">
        {isWaiting && route && <span>{t('catalogue.suggested', route)} </span>}
        {!isWaiting && t('triage.gone')}
        {isWaiting &&
          (suggestion
            ? t('triage.suggestion', { grid: `${name ?? ''} ${suggestion.grid}`, count: suggestion.count })
            : t('triage.noSuggestion'))}
      </p>
      <ul>
        {offered.map(({ verb, key }) => {
          const effect = effectOf(verb);
          if (effect === undefined && verb !== chosen) return null;
          return (
            <li key={verb}>
              {effect !== undefined && (
                <button type="button" aria-expanded={verb === chosen} onClick={() => choose(verb)}>
                  <span className="verb-panel-name">{t(`verbs.names.${verb}`)}</span>
                  {isKeyed(verb) && <kbd aria-hidden="true">{key}</kbd>}
                  <span className="verb-panel-effect">{effect}</span>
                </button>
              )}
              {verb === chosen && (
                <VerbFields seen={seen} verb={verb} sent={finish} gone={effect === undefined} done={close} />
              )}
            </li>
          );
        })}
        <li>
          <button type="button" onClick={postpone}>
            <span className="verb-panel-name">{t('triage.later')}</span>
            <kbd aria-hidden="true">h</kbd>
            <span className="verb-panel-effect">{t('triage.laterEffect')}</span>
          </button>
        </li>
      </ul>
    </section>
  );
}
