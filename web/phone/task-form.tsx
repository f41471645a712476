import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../cases/read-case.ts';
import { askedFields, missingFields, valueOf } from '../cases/verbs/drafts.ts';
import { presetsOf } from '../cases/verbs/presets.ts';
import type { Draft } from '../cases/verbs/verb-form.ts';
import { verbForms, type FormVerb } from '../cases/verbs/verb-forms.ts';
import { WhatChanged } from '../cases/verbs/what-changed.tsx';
import { asFault } from '../server/fault.ts';
import { unsent, useKept, type Sent } from './kept.ts';
import { Notice } from './notice.tsx';
import { TaskField } from './task-field.tsx';
import { useTaskVerb } from './use-task-verb.ts';

type Kept = { draft: Draft; sent: Sent };
type Wanted = {
  seen: CaseView;
  verb: FormVerb;
  gone: boolean;
  effect: string | undefined;
  close: (sent: boolean) => void;
};

const empty: Kept = { draft: {}, sent: unsent };

/** The form of one verb. Words, photos and key are kept until the server says that it is recorded. */
export function TaskForm({ seen, verb, gone, effect, close }: Wanted) {
  const { t } = useTranslation();
  const { value, change, forget } = useKept(`${seen.id}.${verb}`, empty);
  const [openedAt] = useState(seen.version);
  const [tried, setTried] = useState(false);
  const [uploading, setUploading] = useState(false);
  const { fields } = verbForms[verb];
  const sending = useTaskVerb(seen, verb, (sent) => change({ sent }));
  const draft = { ...presetsOf(fields, seen), ...value.draft };
  const missing = missingFields(fields, draft);
  const send = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    setTried(true);
    if (gone || uploading || sending.isPending || missing.length > 0) return;
    sending.mutate(
      { draft, sent: value.sent },
      {
        onSuccess: () => {
          forget();
          close(true);
        },
      },
    );
  };
  const fault = sending.error && asFault(sending.error);
  const conflict = fault?.status === 409;
  return (
    <form className="phone-form" onSubmit={send} aria-label={t(`verbs.names.${verb}`)} noValidate>
      <h2>{t(`verbs.names.${verb}`)}</h2>
      {effect !== undefined && <p className="phone-faint">{effect}</p>}
      {(gone || conflict) && (
        <WhatChanged caseId={seen.id} since={openedAt} title={gone ? t('case.notAllowedNow') : t('case.changed')} />
      )}
      {askedFields(fields, draft).map((field) => (
        <TaskField
          key={field.name}
          field={field}
          seen={seen}
          value={valueOf(field, draft)}
          change={(said) => change({ draft: { ...value.draft, [field.name]: said } })}
          missing={tried && missing.includes(field.name)}
          busy={setUploading}
        />
      ))}
      {fault && !(conflict && fault.code === 'stale_version') && <Notice error={fault} />}
      {uploading && <p role="status">{t('phone.uploading')}</p>}
      <button className="phone-main" disabled={gone || uploading || sending.isPending}>
        {sending.isPending ? t('case.sending') : `${t('case.send')} · ${t(`verbs.names.${verb}`)}`}
      </button>
      <button type="button" onClick={() => close(false)}>
        {t('app.cancel')}
      </button>
    </form>
  );
}
