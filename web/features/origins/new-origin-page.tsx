import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { originKinds } from '../../../domain/origins.ts';
import { useDraft, writeDraft } from '../../cases/verbs/drafts.ts';
import { PersonInput } from '../../cases/verbs/person-input.tsx';
import { UnitInput } from '../../cases/verbs/unit-input.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { Failed } from '../../ui/states.tsx';
import { DetailFields } from './detail-fields.tsx';
import { Field } from './field.tsx';
import { kindOf, missingIn, originOf, places, typed } from './origin-draft.ts';
import { recordOrigin } from './record-origin.ts';
import { useOwnPlace } from './use-own-place.ts';
import { useRecording } from './use-recording.ts';
import './origins.css';

/** 新建来源记录: what it was, where and when; what came of it is added on its own page. */
export function NewOriginPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [draft, change] = useDraft('new', 'record');
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const own = useOwnPlace();
  const unit = typed(draft, 'unit') || own;
  const missing = missingIn(draft, unit);
  const marked = tries > 0 ? missing : [];
  const { start, isPending, error } = useRecording(recordOrigin, ({ id }) => {
    writeDraft('new', 'record', null);
    void navigate({ to: '/origins/$originId', params: { originId: id } });
  });
  const send = () => {
    setTries(tries + 1);
    if (missing.length === 0) start(originOf(draft, unit));
  };
  useKeys([{ keys: 'Mod+Enter', says: t('origins.record'), group: 'form', run: send }]);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    // Only the moment of trying leads to what is missing; typing does not.
  }, [tries]);
  return (
    <div className="origins">
      <form
        ref={form}
        className="origins-card origins-form"
        aria-labelledby="new-origin"
        noValidate
        onSubmit={(e) => e.preventDefault()}
      >
        <h1 id="new-origin">{t('origins.new')}</h1>
        {error && <Failed error={error} retry={send} />}
        <fieldset>
          <legend>{t('origins.kind')}</legend>
          <Radio.Group
            value={kindOf(draft)}
            onChange={({ target }) => change({ kind: target.value })}
            options={originKinds.map((value) => ({ value, label: t(`kinds.channel.${value}`) }))}
          />
        </fieldset>
        <Field label={t('origins.name')} missing={marked.includes('title')}>
          {(id) => (
            <Input
              id={id}
              dir="auto"
              autoComplete="off"
              maxLength={200}
              aria-invalid={marked.includes('title')}
              value={typed(draft, 'title')}
              onChange={({ target }) => change({ title: target.value })}
            />
          )}
        </Field>
        <div className="origins-row">
          <Field label={t('origins.unit')} missing={marked.includes('unit')}>
            {(id) => (
              <UnitInput
                id={id}
                kind={places}
                value={unit}
                change={(code) => change({ unit: code, heldBy: '' })}
                missing={marked.includes('unit')}
              />
            )}
          </Field>
          <Field label={t('origins.heldBy')} hint={t('origins.heldByHint')}>
            {(id) => (
              <PersonInput
                id={id}
                units={unit === '' ? [] : [unit]}
                value={typed(draft, 'heldBy')}
                change={(person) => change({ heldBy: person })}
                missing={false}
              />
            )}
          </Field>
          <Field label={t('origins.at')} hint={t('origins.atHint')}>
            {(id) => (
              <Input
                id={id}
                type="datetime-local"
                value={typed(draft, 'at')}
                onChange={({ target }) => change({ at: target.value })}
              />
            )}
          </Field>
        </div>
        <DetailFields draft={draft} change={change} />
        <div>
          {/* Not a submit button: Enter in a line must not record what is half said. */}
          <Button type="primary" loading={isPending} onClick={send}>
            {t('origins.record')} <kbd>Ctrl Enter</kbd>
          </Button>
        </div>
      </form>
    </div>
  );
}
