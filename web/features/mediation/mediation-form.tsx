import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verb } from '../../../domain/commands.ts';
import type { CaseView } from '../../cases/read-case.ts';
import { useDraft, type Typed } from '../../cases/verbs/drafts.ts';
import { useSender } from '../../cases/verbs/use-sender.ts';
import type { Draft } from '../../cases/verbs/verb-form.ts';
import { WhatChanged } from '../../cases/verbs/what-changed.tsx';
import { asFault } from '../../server/fault.ts';
import { Failed } from '../../ui/states.tsx';
import { useFormKeys } from './use-form-keys.ts';

type Wanted = {
  seen: CaseView;
  verb: Verb;
  /** Where its words are kept, where the verb has several drafts. */
  typed?: Typed;
  /** What it is called, on the button that opens it and on the form. */
  title: string;
  effect?: string;
  /** Whether it always stands open. */
  open?: boolean;
  send?: string;
  path: string;
  body: (draft: Draft) => object;
  /** What is still to be said, in words. */
  missing: (draft: Draft) => readonly string[];
  children: (draft: Draft, change: (change: Draft) => void) => ReactNode;
};

/** Whether a verb is open to this reader now. */
export const mayNow = ({ allowed }: CaseView, verb: Verb): boolean => allowed.some((now) => now.verb === verb);

/** One thing that a mediator records: behind a button until it is wanted, and kept with its words until it is on record. */
export function MediationForm(of: Wanted) {
  const { seen, verb, typed = verb, title, effect, open = false } = of;
  const [draft] = useDraft(seen.id, typed);
  const begun = Object.keys(draft).length > 0;
  const [opened, setOpened] = useState(begun);
  const [asked, setAsked] = useState(false);
  const isShown = open || opened;
  // What others took away while it was written keeps its words.
  if (!mayNow(seen, verb) && !(isShown && begun)) return null;
  if (!isShown)
    return (
      <div className="mediation-opener">
        <Button
          onClick={() => {
            setOpened(true);
            setAsked(true);
          }}
        >
          {title}
        </Button>
        {effect !== undefined && <span className="mediation-effect">{effect}</span>}
      </div>
    );
  return <OpenForm {...of} typed={typed} leave={open ? null : () => setOpened(false)} takesFocus={asked} />;
}

type Opened = Wanted & { typed: Typed; leave: (() => void) | null; takesFocus: boolean };

function OpenForm({
  seen,
  verb,
  typed,
  title,
  effect,
  send,
  path,
  body,
  missing,
  children,
  leave,
  takesFocus,
}: Opened) {
  const { t } = useTranslation();
  const [draft, change] = useDraft(seen.id, typed);
  const [tried, setTried] = useState(false);
  const [sentAt, setSentAt] = useState(seen.version);
  const sending = useSender(seen, verb, typed);
  const form = useRef<HTMLFormElement>(null);
  const gone = !mayNow(seen, verb);
  const lacks = missing(draft);
  useEffect(() => {
    if (takesFocus) form.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  }, [takesFocus]);
  const away = (section: HTMLElement | null | undefined) => {
    leave?.();
    // The form goes, and whoever sent it or gave it up must not fall out of the page.
    section?.focus({ preventScroll: true });
  };
  const submit = async () => {
    setTried(true);
    if (gone || sending.isPending || lacks.length > 0) return;
    setSentAt(seen.version);
    const section = form.current?.closest<HTMLElement>('section');
    const message = { path, body: { ...body(draft), expectedVersion: seen.version } };
    const isSent = await sending.mutateAsync(message).then(
      () => true,
      () => false,
    );
    if (!isSent) return;
    setTried(false);
    away(section);
  };
  const giveUp = () => away(form.current?.closest<HTMLElement>('section'));
  useFormKeys(form, { send: () => void submit(), leave: leave && giveUp });
  const fault = sending.error && asFault(sending.error);
  const conflict = fault?.status === 409;
  return (
    <form
      ref={form}
      className="mediation-form"
      data-own-keys
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h3>{title}</h3>
      {effect !== undefined && <p className="mediation-effect">{effect}</p>}
      {(gone || conflict) && !sending.isPending && (
        <WhatChanged caseId={seen.id} since={sentAt} title={gone ? t('case.notAllowedNow') : t('case.changed')} />
      )}
      {fault && !(conflict && fault.code === 'stale_version') && <Failed error={fault} />}
      {children(draft, change)}
      {tried && lacks.length > 0 && (
        <p className="verb-form-required" role="alert">
          {t('mediation.outcome.missing', { what: lacks.join(t('mediation.outcome.between')) })}
        </p>
      )}
      <p className="mediation-form-end">
        <Button type="primary" htmlType="submit" loading={sending.isPending} disabled={gone}>
          {send ?? t('case.send')} · {title}
        </Button>
        {leave && <Button onClick={giveUp}>{t('app.cancel')}</Button>}
      </p>
    </form>
  );
}
