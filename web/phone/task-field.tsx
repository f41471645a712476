import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { filesOf } from '../cases/verbs/drafts.ts';
import type { Field } from '../cases/verbs/verb-form.ts';
import { FilesInput } from '../files/files-input.tsx';
import { TaskLines } from './task-lines.tsx';

type Wanted = {
  field: Field;
  value: unknown;
  change: (value: unknown) => void;
  missing: boolean;
  busy: (uploading: boolean) => void;
};

const longest = 4_000;
const channels = ['in_person', 'phone', 'visit', 'wechat_account', 'wechat_group', 'grid_phone'] as const;

/** The input that fits what a field asks for, as the telephone itself draws it. */
export function TaskField({ field, value, change, missing, busy }: Wanted) {
  const { t } = useTranslation();
  const id = useId();
  const text = typeof value === 'string' ? value : '';
  const shared = { id, 'aria-required': field.required ?? false, 'aria-invalid': missing } as const;
  const label = (
    <>
      {t(`verbs.fields.${field.label}`)} {field.required && <span className="phone-must">{t('case.required')}</span>}
    </>
  );
  const group = (inside: React.ReactNode) => (
    <fieldset>
      <legend>{label}</legend>
      {inside}
    </fieldset>
  );
  const labelled = (input: React.ReactNode) => (
    <div className="phone-field">
      <label htmlFor={id}>{label}</label>
      {input}
    </div>
  );
  const said = { value: text, maxLength: longest, dir: 'auto' } as const;
  switch (field.kind) {
    case 'photos':
    case 'files':
      return group(
        <FilesInput value={filesOf(value)} change={change} busy={busy} camera pdf={field.kind === 'files'} />,
      );
    case 'choice':
      return group(
        field.choices.map(([choice, word]) => (
          <label key={word} className="phone-choice">
            <input type="radio" name={id} checked={value === choice} onChange={() => change(choice)} />
            {t(`verbs.choices.${word}`)}
          </label>
        )),
      );
    case 'list':
      return group(<TaskLines value={Array.isArray(value) ? (value as string[]) : ['']} change={change} />);
    case 'channel':
      return labelled(
        <select {...shared} value={text} onChange={({ target }) => change(target.value)}>
          <option value="">{t('phone.choose')}</option>
          {channels.map((channel) => (
            <option key={channel} value={channel}>
              {t(`kinds.channel.${channel}`)}
            </option>
          ))}
        </select>,
      );
    case 'words':
      return labelled(<textarea {...shared} {...said} rows={3} onChange={({ target }) => change(target.value)} />);
    default:
      return labelled(<input {...shared} {...said} onChange={({ target }) => change(target.value)} />);
  }
}
