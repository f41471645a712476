import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../keys/use-keys.ts';
import { newKey } from '../../server/new-key.ts';
import { Failed } from '../../ui/states.tsx';
import { publish, type Publishing } from './change-rules.ts';
import { PublicationEffect } from './publication-effect.tsx';
import { draftFaults, noteVersion } from './read-rules.ts';
import { paramsOf, type RuleId } from './rule-kinds.ts';
import { unsavedOf } from './unsaved.ts';

const whom = ['new', 'open'] as const;

/** Makes a draft the version that cases run by: why, for whom, and what that does, said beforehand. */
export function PublicationForm({ id, previewed }: { id: RuleId; previewed: string | null }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [applyTo, setApplyTo] = useState<Publishing['applyTo']>('new');
  const [tried, setTried] = useState(false);
  // One key for one message: what is sent again under it is not done twice.
  const [sent, setSent] = useState<{ words: string; key: string } | null>(null);
  const { data: faults } = useQuery(draftFaults(id));
  const publishing = useMutation({
    mutationFn: ({ body, key }: { body: Publishing; key: string }) => publish(id, body, key),
    onSuccess: async (made) => {
      void message.success(t('rules.published', { name: id.name, version: id.version }));
      const rebase = made.state === 'published' ? made.rebase : null;
      noteVersion(queries, id.kind, made);
      if (typeof rebase === 'string') await navigate({ to: '/rules/rebases/$rebaseId', params: { rebaseId: rebase } });
      else await navigate({ to: '/rules/$kind/$name/$version', params: paramsOf(id) });
    },
  });
  const isMissing = reason.trim() === '';
  const send = () => {
    setTried(true);
    if (isMissing || publishing.isPending) return;
    const body = { reason: reason.trim(), applyTo };
    const words = JSON.stringify(body);
    const key = sent?.words === words ? sent.key : newKey();
    setSent({ words, key });
    publishing.mutate({ body, key });
  };
  useKeys([{ keys: 'Mod+Enter', says: t('rules.publish'), group: 'form', run: send }]);
  return (
    <section className="rules-card rules-form" aria-labelledby="publish">
      <h2 id="publish">{t('rules.publish')}</h2>
      {faults && faults.length > 0 && (
        <p className="rules-faults" role="status">
          <span aria-hidden="true">■ </span>
          {t('rules.stillFaulty', { count: faults.length })}
        </p>
      )}
      {unsavedOf(id) && <p className="rules-unsaved">{t('rules.unsavedStay')}</p>}
      <div className="rules-field">
        <label htmlFor="publish-reason">
          {t('rules.reason')} <span className="rules-required">{t('case.required')}</span>
        </label>
        <textarea
          id="publish-reason"
          dir="auto"
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          aria-required
          aria-invalid={tried && isMissing}
        />
        {tried && isMissing && (
          <p className="rules-required" role="alert">
            {t('case.required')}
          </p>
        )}
      </div>
      <fieldset className="rules-choices">
        <legend>{t('rules.applyTo')}</legend>
        {whom.map((each) => (
          <label key={each} className="rules-flag">
            <input
              type="radio"
              name="applyTo"
              value={each}
              checked={applyTo === each}
              onChange={() => setApplyTo(each)}
            />
            {t(`rules.appliedTo.${each}`)}
          </label>
        ))}
      </fieldset>
      <PublicationEffect id={id} applyTo={applyTo} previewed={previewed} />
      {publishing.isError && <Failed error={publishing.error} />}
      <div>
        <Button type="primary" loading={publishing.isPending} onClick={send}>
          {t('rules.publishNamed', { name: id.name, version: id.version })} <kbd>Ctrl Enter</kbd>
        </Button>
      </div>
    </section>
  );
}
