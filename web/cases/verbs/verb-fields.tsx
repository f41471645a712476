import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRightChannel } from '../../catalogue/reason-words.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { asFault } from '../../server/fault.ts';
import { useMe } from '../../session/read-me.ts';
import { Failed } from '../../ui/states.tsx';
import type { CaseView } from '../read-case.ts';
import { askedFields, missingFields, useDraft, valueOf } from './drafts.ts';
import { FieldInput } from './field-input.tsx';
import { presetsOf } from './presets.ts';
import { useVerb } from './use-verb.ts';
import type { Draft } from './verb-form.ts';
import { verbForms, type FormVerb } from './verb-forms.ts';
import { WhatChanged } from './what-changed.tsx';
import './verb-panel.css';

type Wanted = {
  seen: CaseView;
  verb: FormVerb;
  /** Puts the form away; also after sending, unless `sent` says what comes then. */
  done: () => void;
  sent?: () => void;
  next?: (() => void) | undefined;
  gone?: boolean;
  /** What is said already by where the form stands, and not asked for. */
  given?: Draft;
};

/** The form of one verb. It keeps every word until the server says that it is recorded. */
export function VerbFields({ seen, verb, done, sent = done, next, gone = false, given = {} }: Wanted) {
  const { t } = useTranslation();
  const [typed, change] = useDraft(seen.id, verb);
  const [openedAt] = useState(seen.version);
  const [tried, setTried] = useState(false);
  const [uploading, setUploading] = useState(false);
  const sending = useVerb(seen, verb);
  const units = useMe().posts.map(({ unit }) => unit);
  const { minds } = verbForms[verb];
  const fields = verbForms[verb].fields.filter(({ fits }) => fits?.(seen) ?? true);
  const rightChannel = useRightChannel();
  const asked = { units, rightChannel: rightChannel(typed['ground']) };
  const draft = { ...presetsOf(fields, seen, asked), ...typed, ...given };
  const missing = missingFields(fields, draft);
  const send = (then: () => void) => {
    setTried(true);
    if (gone || uploading || sending.isPending || missing.length > 0) return;
    sending.mutate(draft, { onSuccess: then });
  };
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    send(sent);
  };
  useKeys([
    { keys: 'Mod+Enter', says: t('keys.send'), group: 'form', run: () => send(sent) },
    { keys: 'Mod+Shift+Enter', says: t('keys.sendNext'), group: 'form', run: () => send(next ?? sent) },
    { keys: 'Escape', says: t('keys.back'), group: 'form', run: done },
  ]);
  const fault = sending.error && asFault(sending.error);
  const conflict = fault?.status === 409;
  // What one's own message has changed is no news to whoever sent it: until the answer is there the form stands as it was sent.
  const overtaken = gone && !sending.isPending;
  if (overtaken && sending.isSuccess) return null;
  // Told before sending, because from now on the words are sent to the case as it is by then.
  const moved = minds && seen.version > openedAt && !sending.isPending && !sending.isSuccess;
  return (
    <form className="verb-form" onSubmit={submit} aria-label={t(`verbs.names.${verb}`)} noValidate>
      {(overtaken || conflict || moved) && (
        <WhatChanged
          caseId={seen.id}
          since={openedAt}
          title={overtaken ? t('case.notAllowedNow') : t('case.changed')}
        />
      )}
      {fault && !(conflict && fault.code === 'stale_version') && <Failed error={fault} />}
      {askedFields(fields, draft)
        .filter(({ name }) => !(name in given))
        .map((field, index) => (
          <FieldInput
            key={field.name}
            field={field}
            seen={seen}
            first={index === 0}
            value={valueOf(field, draft)}
            change={(value) => change({ [field.name]: value })}
            missing={tried && missing.includes(field.name)}
            busy={setUploading}
          />
        ))}
      <div className="verb-form-end">
        <Button type="primary" htmlType="submit" loading={sending.isPending} disabled={overtaken || uploading}>
          {t('case.send')} · {t(`verbs.names.${verb}`)}
        </Button>
        <Button onClick={done}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}
