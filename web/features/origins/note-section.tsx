import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft, writeDraft } from '../../cases/verbs/drafts.ts';
import type { OriginView } from '../../origins/read-origins.ts';
import { Moment } from '../../ui/moment.tsx';
import { Failed } from '../../ui/states.tsx';
import { Field } from './field.tsx';
import { typed } from './origin-draft.ts';
import { addNote } from './record-origin.ts';
import { useRecording } from './use-recording.ts';

/** Opinions that are no case, and another one. */
export function NoteSection({ seen: { id, notes, extendable } }: { seen: OriginView }) {
  const { t } = useTranslation();
  return (
    <section className="origins-card" aria-labelledby="origin-notes">
      <h2 id="origin-notes">{t('origins.notes', { count: notes.length })}</h2>
      {notes.length === 0 && <p className="origins-soft">{t('origins.noNotes')}</p>}
      <ul className="origins-entries">
        {notes.map(({ text, at, by }, index) => (
          // Notes are only ever added, so their places are their names.
          <li key={index}>
            <p className="origins-words" dir="auto">
              {text}
            </p>
            <p className="origins-soft">
              {by.name} · <Moment at={at} />
            </p>
          </li>
        ))}
      </ul>
      {extendable && <NoteForm id={id} />}
    </section>
  );
}

function NoteForm({ id }: { id: string }) {
  const { t } = useTranslation();
  const [draft, change] = useDraft(`origin ${id}`, 'note');
  const [tried, setTried] = useState(false);
  const text = typed(draft, 'text');
  const { start, isPending, error } = useRecording(addNote(id), () => {
    setTried(false);
    writeDraft(`origin ${id}`, 'note', null);
  });
  const isMissing = tried && text.trim() === '';
  const send = () => {
    setTried(true);
    if (text.trim() !== '') start({ text: text.trim() });
  };
  return (
    <form className="origins-form" aria-label={t('origins.addNote')} onSubmit={(e) => e.preventDefault()}>
      {error && <Failed error={error} retry={send} />}
      <Field label={t('origins.note')} missing={isMissing}>
        {(field) => (
          <Input.TextArea
            id={field}
            dir="auto"
            rows={2}
            maxLength={4_000}
            aria-invalid={isMissing}
            value={text}
            onChange={({ target }) => change({ text: target.value })}
          />
        )}
      </Field>
      <div>
        <Button loading={isPending} onClick={send}>
          {t('origins.addNote')}
        </Button>
      </div>
    </form>
  );
}
