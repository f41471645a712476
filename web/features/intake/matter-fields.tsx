import { Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { caseKinds, tracks } from '../../../domain/kinds.ts';
import { useTopicChoices } from '../../catalogue/topic-words.ts';
import { useMatcher } from '../../ui/use-matcher.ts';
import { Labelled, TextField, type FieldsOf } from './intake-field.tsx';
import { choicesOf, topicOf } from './registration.ts';

/** What the matter is. */
export function MatterFields({ draft, change, missing }: FieldsOf) {
  const { t } = useTranslation();
  const isMatch = useMatcher();
  const { kind, track } = choicesOf(draft);
  const options = useTopicChoices(kind, topicOf(draft));
  const fields = { draft, change, missing };
  return (
    <fieldset className="intake-part">
      <legend>{t('intake.what')}</legend>
      <TextField {...fields} field="title" label={t('intake.subject')} longest={200} first />
      <TextField {...fields} field="description" label={t('intake.description')} longest={4_000} rows={3} />
      <div className="intake-row">
        <fieldset>
          <legend>{t('intake.kind')}</legend>
          <Radio.Group
            value={kind}
            onChange={({ target }) => change({ kind: target.value, topic: '' })}
            options={caseKinds.map((value) => ({ value, label: t(`kinds.kind.${value}`) }))}
          />
        </fieldset>
        <fieldset>
          <legend>{t('intake.track')}</legend>
          <Radio.Group
            value={track}
            onChange={({ target }) => change({ track: target.value })}
            options={tracks.map((value) => ({ value, label: t(`kinds.track.${value}`) }))}
          />
        </fieldset>
      </div>
      <Labelled label={t('intake.topic')} isMissing={missing.includes('topic')}>
        {(id) => (
          <Select
            id={id}
            showSearch={{ filterOption: (words, option) => isMatch(option?.label ?? '', words) }}
            style={{ width: '100%' }}
            placeholder={t('intake.chooseTopic')}
            aria-invalid={missing.includes('topic')}
            {...(missing.includes('topic') && { status: 'error' as const })}
            value={topicOf(draft) || null}
            onChange={(topic) => change({ topic })}
            options={options}
          />
        )}
      </Labelled>
    </fieldset>
  );
}
