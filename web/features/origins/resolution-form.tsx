import { Button, Checkbox, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft, writeDraft } from '../../cases/verbs/drafts.ts';
import type { OriginView } from '../../origins/read-origins.ts';
import { Failed } from '../../ui/states.tsx';
import { BallotFields } from './ballot-fields.tsx';
import { Field } from './field.tsx';
import { typed } from './origin-draft.ts';
import { addResolution } from './record-origin.ts';
import { isMissing, resolutionOf } from './resolution-draft.ts';
import { useRecording } from './use-recording.ts';

/** Another resolution, with the ballots of those who vote. */
export function ResolutionForm({ seen: { id, details } }: { seen: OriginView }) {
  const { t } = useTranslation();
  const [draft, change] = useDraft(`origin ${id}`, 'resolve');
  const [tried, setTried] = useState(false);
  const { groups = [], types = [] } = details;
  const { start, isPending, error } = useRecording(addResolution(id), () => {
    setTried(false);
    writeDraft(`origin ${id}`, 'resolve', null);
  });
  const missing = isMissing(draft);
  const send = () => {
    setTried(true);
    if (!missing) start(resolutionOf(draft, details));
  };
  return (
    <form className="origins-form" aria-label={t('origins.addResolution')} onSubmit={(e) => e.preventDefault()}>
      {error && <Failed error={error} retry={send} />}
      <Field label={t('origins.resolved')} missing={tried && missing}>
        {(field) => (
          <Input.TextArea
            id={field}
            dir="auto"
            rows={2}
            maxLength={4_000}
            aria-invalid={tried && missing}
            value={typed(draft, 'text')}
            onChange={({ target }) => change({ text: target.value })}
          />
        )}
      </Field>
      {types.length > 1 && (
        <fieldset>
          <legend>{t('origins.resolvedAs')}</legend>
          <Radio.Group
            value={draft['type']}
            onChange={({ target }) => change({ type: target.value })}
            options={types.map((value) => ({ value, label: t(`origins.type.${value}`) }))}
          />
        </fieldset>
      )}
      {groups.length > 0 && (
        <Checkbox checked={draft['voted'] === true} onChange={({ target }) => change({ voted: target.checked })}>
          {t('origins.voted')}
        </Checkbox>
      )}
      {draft['voted'] === true && <BallotFields groups={groups} draft={draft} change={change} />}
      <div>
        <Button loading={isPending} onClick={send}>
          {t('origins.addResolution')}
        </Button>
      </div>
    </form>
  );
}
