import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../cases/read-case.ts';
import { cardChoices } from '../cases/verbs/card-choices.ts';
import { extendableChoices, milestoneChoices } from '../cases/verbs/clock-choices.ts';
import { useClockWord } from '../cases/clock-word.ts';
import { filesOf } from '../cases/verbs/drafts.ts';
import type { Field } from '../cases/verbs/verb-form.ts';
import { FilesInput } from '../files/files-input.tsx';
import { TaskLines } from './task-lines.tsx';

type Wanted = {
  field: Field;
  seen: CaseView;
  value: unknown;
  change: (value: unknown) => void;
  missing: boolean;
  busy: (uploading: boolean) => void;
};

const longest = 4_000;
const channels = ['in_person', 'phone', 'visit', 'wechat_account', 'wechat_group', 'grid_phone'] as const;

/** The input that fits what a field asks for, as the telephone itself draws it. */
export function TaskField({ field, seen, value, change, missing, busy }: Wanted) {
  const { t } = useTranslation();
  const wordOf = useClockWord();
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
    case 'milestone':
    case 'clock':
      return labelled(
        <select {...shared} value={text} onChange={({ target }) => change(target.value)}>
          {(field.kind === 'clock' ? extendableChoices(seen) : milestoneChoices(seen)).map((choice) => (
            <option key={choice.value} value={choice.value}>
              {wordOf(choice.kind)}
            </option>
          ))}
        </select>,
      );
    case 'card':
      return labelled(
        <select {...shared} value={String(value)} onChange={({ target }) => change(Number(target.value))}>
          {cardChoices(field, seen).map(({ n, colour }) => (
            <option key={n} value={n}>
              {`${t(`standing.card.${colour}`)} · ${t('standing.cardNumber', { n })}`}
            </option>
          ))}
        </select>,
      );
    case 'moment':
      return labelled(
        <input
          {...shared}
          type="datetime-local"
          value={text.slice(0, 16)}
          onChange={({ target }) => change(target.value && `${target.value.slice(0, 16)}:00+08:00`)}
        />,
      );
    case 'days':
      return labelled(
        <>
          <input
            {...shared}
            type="number"
            inputMode="numeric"
            min={1}
            max={365}
            aria-describedby={`${id}-hint`}
            value={typeof value === 'number' ? value : ''}
            onChange={({ target }) => change(target.value === '' ? undefined : Math.trunc(target.valueAsNumber))}
          />
          <p id={`${id}-hint`} className="phone-faint">
            {t('verbs.daysHint', { count: seen.permits.extensionDays })}
          </p>
        </>,
      );
    case 'words':
      return labelled(<textarea {...shared} {...said} rows={3} onChange={({ target }) => change(target.value)} />);
    default:
      return labelled(<input {...shared} {...said} onChange={({ target }) => change(target.value)} />);
  }
}
