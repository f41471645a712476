import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../cases/read-case.ts';
import type { FormVerb } from '../cases/verbs/verb-forms.ts';
import { TaskForm } from './task-form.tsx';

/** What a grid worker does outdoors. The rest waits for a desk. */
const outdoors: readonly FormVerb[] = [
  'accept',
  'contact',
  'milestone',
  'feedback',
  'verify',
  'ask',
  'answer',
  'extend',
  'escalate',
  'reply_card',
  'return',
  'object',
  'call_police',
  'note',
];

/** The verbs that I may use now, as large as a thumb, and the form of the one that was chosen. */
export function TaskVerbs({ seen }: { seen: CaseView }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<FormVerb | null>(null);
  const [done, setDone] = useState<FormVerb | null>(null);
  const allowed = seen.allowed.flatMap(({ verb: may, effect }) =>
    outdoors.flatMap((verb) => (verb === may ? [{ verb, effect }] : [])),
  );
  const gone = chosen !== null && allowed.every(({ verb }) => verb !== chosen);
  const choose = (verb: FormVerb) => {
    setChosen(verb);
    setDone(null);
  };
  return (
    <section className="phone-verbs" aria-label={t('case.verbs')}>
      {done !== null && <p role="status">✓ {t('phone.takenUp', { verb: t(`verbs.names.${done}`) })}</p>}
      {chosen === null && allowed.length === 0 && <p className="phone-faint">{t('case.noVerbs')}</p>}
      {chosen === null ? (
        allowed.map(({ verb, effect }) => (
          <button key={verb} type="button" className="phone-verb" onClick={() => choose(verb)}>
            <strong>{t(`verbs.names.${verb}`)}</strong>
            <span>{effect}</span>
          </button>
        ))
      ) : (
        <TaskForm
          seen={seen}
          verb={chosen}
          gone={gone}
          effect={allowed.find(({ verb }) => verb === chosen)?.effect}
          close={(sent) => {
            setChosen(null);
            setDone(sent ? chosen : null);
          }}
        />
      )}
    </section>
  );
}
