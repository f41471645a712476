import { useEffect, useRef, useState } from 'react';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { writeDraft } from '../../cases/verbs/drafts.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { Failed } from '../../ui/states.tsx';
import { FileFields } from './file-fields.tsx';
import { ForecastTable } from './forecast-table.tsx';
import type { IntakeSearch } from './intake-search.ts';
import { IntakeCandidates } from './intake-candidates.tsx';
import { MatterFields } from './matter-fields.tsx';
import { OnSpotFields } from './on-spot-fields.tsx';
import { OriginBanner } from './origin-banner.tsx';
import { PartyFields } from './party-fields.tsx';
import { PlaceFields } from './place-fields.tsx';
import { RegisteredCase } from './registered-case.tsx';
import { ReporterFields } from './reporter-fields.tsx';
import { choicesOf, draftOf, missingIn, topicOf } from './registration.ts';
import { useRegistration } from './use-registration.ts';
import './intake-page.css';

const route = getRouteApi('/shell/intake');

/** 电话登记: one screen for whoever types while somebody speaks. What is registered from an origin is a form of its own. */
export function IntakePage() {
  const from = route.useSearch();
  return <Intake key={draftOf(from)} from={from} />;
}

function Intake({ from }: { from: IntakeSearch }) {
  const { t } = useTranslation();
  const { draft, change, registering } = useRegistration(from);
  const [tries, setTries] = useState(0);
  const [uploading, setUploading] = useState(false);
  const [round, setRound] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const missing = missingIn(draft);
  const marked = tries > 0 ? missing : [];
  const isTaken = registering.isSuccess;
  const begin = () => {
    registering.reset();
    setTries(0);
    setRound(round + 1);
  };
  const send = () => {
    if (isTaken || registering.isPending) return;
    setTries(tries + 1);
    if (missing.length === 0 && !uploading) registering.mutate();
  };
  useKeys([{ keys: 'Mod+Enter', says: t('intake.register'), group: 'form', run: isTaken ? begin : send }]);
  // Whoever takes the receiver types at once.
  useEffect(() => {
    if (!isTaken) form.current?.querySelector<HTMLElement>('[data-first] input')?.focus();
  }, [isTaken, round]);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    // Only the moment of trying leads to what is missing; typing does not.
  }, [tries]);
  if (registering.data) return <RegisteredCase {...registering.data} next={begin} />;
  return (
    <div className="intake">
      <form ref={form} className="intake-form" aria-labelledby="intake" noValidate onSubmit={(e) => e.preventDefault()}>
        <h1 id="intake">{t('intake.title')}</h1>
        {from.origin !== undefined && <OriginBanner {...from} origin={from.origin} />}
        {registering.error && <Failed error={registering.error} retry={send} />}
        <MatterFields draft={draft} change={change} missing={marked} />
        <PlaceFields key={round} draft={draft} change={change} missing={marked} />
        {choicesOf(draft).kind === 'dispute' && <PartyFields draft={draft} change={change} missing={marked} />}
        <ReporterFields draft={draft} change={change} isFrom={from.origin !== undefined} />
        <FileFields key={`files ${round}`} draft={draft} change={change} busy={setUploading} />
        <OnSpotFields draft={draft} change={change} missing={marked} />
        {uploading && <p role="status">{t('intake.uploading')}</p>}
        <div className="intake-end">
          {/* Not a submit button: Enter in a line must not register what is half said. */}
          <Button type="primary" onClick={send} loading={registering.isPending} disabled={uploading}>
            {t('intake.register')} <kbd>Ctrl Enter</kbd>
          </Button>
          <Button
            onClick={() => {
              writeDraft(draftOf(from), 'register', null);
              begin();
            }}
          >
            {t('intake.clear')}
          </Button>
        </div>
      </form>
      <div className="intake-beside">
        <aside className="intake-forecast" aria-labelledby="intake-forecast">
          <h2 id="intake-forecast">{t('intake.preview')}</h2>
          <ForecastTable of={{ ...choicesOf(draft), topic: topicOf(draft) }} hasGrid={Boolean(draft['grid'])} />
        </aside>
        <aside className="intake-forecast" aria-label={t('duplicates.title')}>
          <IntakeCandidates draft={draft} forget={() => writeDraft(draftOf(from), 'register', null)} />
        </aside>
      </div>
    </div>
  );
}
