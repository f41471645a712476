import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { gridSuggestion } from '../../cases/suggest-grid.ts';
import { RouteHint } from '../../catalogue/route-hint.tsx';
import { UnitInput } from '../../cases/verbs/unit-input.tsx';
import { useMe } from '../../session/read-me.ts';
import { Labelled, TextField, type FieldsOf } from './intake-field.tsx';
import { choicesOf, topicOf, typed } from './registration.ts';

/** Where it is, with the grid that others at this address had. */
export function PlaceFields({ draft, change, missing }: FieldsOf) {
  const { t } = useTranslation();
  // Asked once the address is there, and not at each of its letters.
  const [address, setAddress] = useState(typed(draft, 'address'));
  const { data: suggestion } = useQuery(gridSuggestion(address));
  const grid = typed(draft, 'grid');
  const me = useMe();
  return (
    <fieldset className="intake-part">
      <legend>{t('intake.where')}</legend>
      <div className="intake-row">
        <TextField
          {...{ draft, change, missing }}
          field="address"
          label={t('intake.address')}
          longest={500}
          leave={() => setAddress(typed(draft, 'address'))}
        />
        <Labelled label={t('intake.grid')} hint={t('intake.gridHint')}>
          {(id) => (
            <UnitInput id={id} kind="grid" value={grid} change={(code) => change({ grid: code })} missing={false} />
          )}
        </Labelled>
      </div>
      <div role="status">
        {suggestion && suggestion.grid !== grid && (
          <p className="intake-hint">
            {t('intake.suggestion', suggestion)}{' '}
            <Button size="small" onClick={() => change({ grid: suggestion.grid })}>
              {t('intake.takeSuggestion')} {suggestion.grid}
            </Button>
          </p>
        )}
      </div>
      <p className="intake-hint" role="status">
        <RouteHint
          of={{ kind: choicesOf(draft).kind, topic: topicOf(draft), unit: grid || (me.posts[0]?.unit ?? '') }}
        />
      </p>
    </fieldset>
  );
}
