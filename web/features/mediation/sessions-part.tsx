import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MediationView } from '../../../api/cases/mediation-schema.ts';
import type { CaseView } from '../../cases/read-case.ts';
import { Masked } from '../../ui/masked.tsx';
import { Moment } from '../../ui/moment.tsx';
import { WordsField } from './form-fields.tsx';
import { MediationForm, mayNow } from './mediation-form.tsx';
import { Part } from './part.tsx';
import { usePartyNames } from './party-names.ts';
import { words } from './said.ts';
import { SessionForm } from './session-form.tsx';

type Wanted = { seen: CaseView; mediation: MediationView };

/** 调解会: who led it, who was there, and its record. */
export function SessionsPart({ seen, mediation }: Wanted) {
  const { t } = useTranslation();
  const { sessions, openedAt, outcome } = mediation;
  const waits = openedAt !== null && outcome === null && !mayNow(seen, 'hold_session');
  return (
    <Part title={t('mediation.sessions.title')}>
      {sessions.length === 0 && <p className="mediation-none">{t('mediation.sessions.none')}</p>}
      <ol className="mediation-list">
        {sessions.map((session) => (
          <li key={session.n}>
            <Session seen={seen} mediation={mediation} session={session} />
          </li>
        ))}
      </ol>
      {waits && <p className="mediation-effect">{t('mediation.sessions.wait')}</p>}
      <SessionForm seen={seen} mediation={mediation} />
    </Part>
  );
}

function Session({ seen, mediation, session }: Wanted & { session: MediationView['sessions'][number] }) {
  const { t } = useTranslation();
  const { nameOf } = usePartyNames(mediation);
  const { n, at, venue, mediators, parties, record } = session;
  const has = record !== null;
  return (
    <>
      <h3>
        {t('mediation.sessions.numbered', { n })} · <Moment at={at} />
      </h3>
      <p className="mediation-line">
        {venue !== null && <span dir="auto">{venue}</span>}
        <span>{mediators.map(({ name }) => name).join('、')}</span>
        {parties.map(({ id, present }) => (
          <span key={id}>
            <span aria-hidden="true">{present ? '✓' : '✕'}</span> <Masked text={nameOf(id)} />{' '}
            {t(present ? 'mediation.sessions.present' : 'mediation.sessions.absent')}
          </span>
        ))}
      </p>
      {has ? (
        <p className="mediation-words" dir="auto">
          {record}
        </p>
      ) : (
        <p className="mediation-effect">{t('mediation.sessions.unwritten')}</p>
      )}
      {has && (
        <Link to="/cases/$caseId/mediation-papers/$paper" params={{ caseId: seen.id, paper: `record-${n}` }}>
          {t('mediation.print.record', { n })}
        </Link>
      )}
      <MediationForm
        seen={seen}
        verb="record_session"
        typed={`record_session ${n}`}
        title={t(has ? 'mediation.sessions.rewrite' : 'mediation.sessions.write', { n })}
        path={`mediation/sessions/${n}/record`}
        body={(draft) => ({ text: words(draft, 'text').trim() })}
        missing={(draft) => (words(draft, 'text').trim() === '' ? [t('mediation.sessions.text')] : [])}
      >
        {(draft, change) => (
          <WordsField
            label={t('mediation.sessions.text')}
            required
            value={typeof draft['text'] === 'string' ? draft['text'] : (record ?? '')}
            change={(text) => change({ text })}
          />
        )}
      </MediationForm>
    </>
  );
}
