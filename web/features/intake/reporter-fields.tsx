import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { channels } from '../../cases/channels.ts';
import { Labelled, TextField, type FieldsOf } from './intake-field.tsx';
import { choicesOf } from './registration.ts';

type Wanted = Omit<FieldsOf, 'missing'> & { isFrom: boolean };

/** Who speaks, and on which way; what comes from an origin came on its way. */
export function ReporterFields({ draft, change, isFrom }: Wanted) {
  const { t } = useTranslation();
  const { channel, anonymous, confidential } = choicesOf(draft);
  const fields = { draft, change, missing: [] };
  return (
    <fieldset className="intake-part">
      <legend>{t('intake.who')}</legend>
      <div className="intake-row">
        <TextField {...fields} field="name" label={t('intake.name')} longest={200} />
        <TextField {...fields} field="phone" label={t('intake.phone')} longest={40} />
        {!isFrom && (
          <Labelled label={t('intake.channel')}>
            {(id) => (
              <Select
                id={id}
                style={{ width: '100%' }}
                value={channel}
                onChange={(value) => change({ channel: value })}
                options={channels.map((value) => ({ value, label: t(`kinds.channel.${value}`) }))}
              />
            )}
          </Labelled>
        )}
      </div>
      <Checkbox checked={anonymous} onChange={({ target }) => change({ anonymous: target.checked })}>
        {t('intake.anonymous')}
      </Checkbox>
      <Checkbox checked={confidential} onChange={({ target }) => change({ confidential: target.checked })}>
        {t('intake.confidential')}
      </Checkbox>
    </fieldset>
  );
}
