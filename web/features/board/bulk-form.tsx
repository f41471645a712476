import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askedFields, missingFields, valueOf } from '../../cases/verbs/drafts.ts';
import { FieldInput } from '../../cases/verbs/field-input.tsx';
import type { Draft } from '../../cases/verbs/verb-form.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { BulkResults } from './bulk-results.tsx';
import { BulkSummary } from './bulk-summary.tsx';
import { formOf, type BulkVerb, type Planned } from './bulk-plan.ts';
import { ResultFile } from './result-file.tsx';
import type { Bulk } from './use-bulk.ts';
import '../../cases/verbs/verb-panel.css';
import './bulk.css';

type Wanted = { plan: readonly Planned[]; verb: BulkVerb; bulk: Bulk; close: () => void };

/** The dry run in words, the one form for all cases, and what became of each. */
export function BulkForm({ plan, verb, bulk, close }: Wanted) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Draft>({});
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const able = plan.flatMap(({ seen, obstacle }) => (obstacle === null ? [seen] : []));
  const unable = plan.filter(({ obstacle }) => obstacle !== null);
  const { outcomes, isRunning, isStopping, run } = bulk;
  // An upload belongs to one case, so that many at once take words alone.
  const fields = formOf(verb).fields.filter(({ kind }) => kind !== 'files' && kind !== 'photos');
  const missing = missingFields(fields, draft);
  const sent = [...outcomes.values()].filter((outcome) => outcome === 'sent').length;
  const hasRun = outcomes.size > 0;
  const isOver = hasRun && !isRunning;
  const left = able.length - sent;
  const name = t(`verbs.names.${verb}`);
  const send = () => {
    setTried(true);
    if (left > 0 && missing.length === 0) void run(draft, able);
  };
  useKeys([{ keys: 'Mod+Enter', says: t('keys.send'), group: 'form', run: isOver && left === 0 ? close : send }]);
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-first] :is(input, textarea)')?.focus(), []);
  // The fields are put away while it runs: whoever typed in them must not fall out of the dialog.
  useEffect(() => {
    if (isRunning) form.current?.focus();
  }, [isRunning]);
  const [first] = able;
  return (
    <form ref={form} tabIndex={-1} className="bulk" noValidate onSubmit={(event) => event.preventDefault()}>
      <BulkSummary verb={verb} plan={plan} able={able.length} sent={sent} bulk={bulk} />
      {first &&
        !isRunning &&
        left > 0 &&
        askedFields(fields, draft).map((field, index) => (
          <FieldInput
            key={field.name}
            field={field}
            seen={first}
            first={index === 0}
            value={valueOf(field, draft)}
            change={(value) => setDraft((known) => ({ ...known, [field.name]: value }))}
            missing={tried && missing.includes(field.name)}
            busy={() => undefined}
          />
        ))}
      {hasRun && <BulkResults cases={able} outcomes={outcomes} />}
      {unable.length > 0 && (
        <section aria-labelledby="bulk-unable">
          <h2 id="bulk-unable">{t('bulk.cannot')}</h2>
          <ul className="bulk-unable">
            {unable.map(({ id, seen, obstacle }) => (
              <li key={id}>
                <span dir="auto">{seen?.title ?? id}</span> · {obstacle && t(`bulk.${obstacle}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="verb-form-end">
        {left > 0 && (
          <Button type="primary" onClick={send} loading={isRunning}>
            {isOver
              ? t(outcomes.size < able.length ? 'bulk.goOn' : 'bulk.again', { count: left })
              : t('bulk.run', { count: able.length, verb: name })}
          </Button>
        )}
        {isOver && <ResultFile plan={plan} outcomes={outcomes} />}
        <Button onClick={close} disabled={isStopping}>
          {isRunning ? t('bulk.stop') : t('app.close')}
        </Button>
      </div>
    </form>
  );
}
