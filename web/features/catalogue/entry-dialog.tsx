import { useId, useRef, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { lines } from '../../../domain/lines.ts';
import { useLineWord } from '../../catalogue/reason-words.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Failed } from '../../ui/states.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useChange } from './change-catalogue.ts';
import { ChangeHistory } from './change-history.tsx';
import { draftOf, historyOf, messageOf, missingIn, type EntryField, type Subject } from './entries.ts';
import { TextField } from './text-field.tsx';

type Wanted = { subject: Subject; title: string; close: () => void };

/** Adds an entry, or relabels it and switches it off or on, with the reason. */
export function EntryDialog({ subject, title, close }: Wanted) {
  const { t } = useTranslation();
  const lineWord = useLineWord();
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(() => draftOf(subject));
  const [tried, setTried] = useState(false);
  const changing = useChange(close);
  const { part, entry } = subject;
  const missing = missingIn(subject, draft);
  const send = () => {
    setTried(true);
    if (missing.length > 0 || changing.isPending) return;
    changing.mutate({ method: 'PUT', ...messageOf(subject, draft) });
  };
  useKeys([{ keys: 'Mod+Enter', says: t('catalogue.save'), group: 'form', run: send }]);
  const field = (name: Exclude<EntryField, 'line' | 'active'>) => ({
    label: t(`catalogue.fields.${name}`),
    value: draft[name],
    change: (value: string) => setDraft({ ...draft, [name]: value }),
    missing: tried && missing.includes(name),
  });
  return (
    <Dialog open close={close} title={title} first={first}>
      <form
        className="catalogue-form"
        aria-label={title}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {changing.isError && <Failed error={changing.error} />}
        {entry === null && <TextField {...field('code')} input={first} hint={t('catalogue.codeHint')} />}
        <TextField {...field('zh')} {...(entry && { input: first })} />
        <TextField {...field('en')} />
        {part === 'topics' && (
          <div className="catalogue-field">
            <label htmlFor={`${id}-line`}>{t('catalogue.line')}</label>
            <select
              id={`${id}-line`}
              value={draft.line ?? ''}
              onChange={({ target }) =>
                setDraft({ ...draft, line: lines.find((line) => line === target.value) ?? null })
              }
            >
              <option value="">{t('catalogue.noLine')}</option>
              {lines.map((line) => (
                <option key={line} value={line}>
                  {lineWord(line)}
                </option>
              ))}
            </select>
          </div>
        )}
        {part === 'grounds' && <TextField {...field('channelZh')} />}
        {part === 'grounds' && <TextField {...field('channelEn')} />}
        <div className="catalogue-field">
          <label className="catalogue-flag">
            <input
              type="checkbox"
              checked={draft.active}
              aria-describedby={`${id}-active`}
              onChange={({ target }) => setDraft({ ...draft, active: target.checked })}
            />
            {t('catalogue.fields.active')}
          </label>
          <p className="catalogue-hint" id={`${id}-active`}>
            {t('catalogue.activeHint')}
          </p>
        </div>
        <TextField {...field('reason')} />
        <div>
          <Button type="primary" htmlType="submit" loading={changing.isPending}>
            {t('catalogue.save')} <kbd>Ctrl Enter</kbd>
          </Button>{' '}
          <Button onClick={close}>{t('app.cancel')}</Button>
        </div>
      </form>
      {entry && <ChangeHistory of={historyOf(subject)} />}
    </Dialog>
  );
}
