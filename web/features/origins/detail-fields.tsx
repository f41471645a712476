import { Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { detailsOf, meetingTypes } from '../../../domain/origins.ts';
import type { Draft } from '../../cases/verbs/verb-form.ts';
import { Field } from './field.tsx';
import { kindOf, typed, typesOf } from './origin-draft.ts';

type Wanted = { draft: Draft; change: (change: Draft) => void };

/** What is asked of this kind of origin alone. */
export function DetailFields({ draft, change }: Wanted) {
  const { t } = useTranslation();
  const asked = detailsOf(kindOf(draft));
  return (
    <>
      {asked.includes('households') && (
        <div className="origins-row">
          <Field label={t('origins.households')}>
            {(id) => (
              <Input
                id={id}
                inputMode="numeric"
                autoComplete="off"
                maxLength={6}
                value={typed(draft, 'households')}
                onChange={({ target }) => change({ households: target.value.replaceAll(/\D/g, '') })}
              />
            )}
          </Field>
          <Field label={t('origins.outreachTopic')}>
            {(id) => (
              <Input
                id={id}
                dir="auto"
                autoComplete="off"
                maxLength={200}
                value={typed(draft, 'outreachTopic')}
                onChange={({ target }) => change({ outreachTopic: target.value })}
              />
            )}
          </Field>
        </div>
      )}
      {asked.includes('types') && (
        <fieldset>
          <legend>{t('origins.types')}</legend>
          <Checkbox.Group
            value={typesOf(draft)}
            onChange={(types) => change({ types })}
            options={meetingTypes.map((value) => ({ value, label: t(`origins.type.${value}`) }))}
          />
        </fieldset>
      )}
      <div className="origins-row">
        {(['attendees', 'groups', 'observers'] as const)
          .filter((name) => asked.includes(name))
          .map((name) => (
            <Field key={name} label={t(`origins.${name}`)} hint={t('origins.onePerLine')}>
              {(id) => (
                <Input.TextArea
                  id={id}
                  dir="auto"
                  rows={4}
                  value={typed(draft, name)}
                  onChange={({ target }) => change({ [name]: target.value })}
                />
              )}
            </Field>
          ))}
      </div>
    </>
  );
}
