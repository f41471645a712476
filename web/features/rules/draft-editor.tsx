import { App, Button } from 'antd';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../keys/use-keys.ts';
import { Failed } from '../../ui/states.tsx';
import { CalendarForm } from './calendar-form.tsx';
import { DiscardDraft } from './discard-draft.tsx';
import { DraftContext } from './draft-context.ts';
import { FaultList } from './fault-list.tsx';
import { JsonForm } from './json-form.tsx';
import { PolicyForm } from './policy-form.tsx';
import { paramsOf, type RuleId } from './rule-kinds.ts';
import { useDrafting } from './use-drafting.ts';

/** A draft, its faults, and what can be done with it: keep it, discard it, or go on to see what it would change. */
export function DraftEditor({ id, saved }: { id: RuleId; saved: object }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [asText, setAsText] = useState(false);
  const drafting = useDrafting(id, saved);
  const { content, faults, judged, isDirty, saving, take, change, show, revert } = drafting;
  const save = () => saving.mutate(content, { onSuccess: () => void message.success(t('rules.saved')) });
  useKeys([{ keys: 'Mod+Enter', says: t('rules.save'), group: 'form', run: save }]);
  return (
    <DraftContext value={drafting}>
      <div className="rules-actions">
        <Button type="primary" onClick={save} loading={saving.isPending}>
          {t('rules.save')} <kbd>Ctrl Enter</kbd>
        </Button>
        {isDirty && <Button onClick={revert}>{t('rules.revert')}</Button>}
        <Button onClick={() => setAsText(!asText)}>{t(asText ? 'rules.toForm' : 'rules.toJson')}</Button>
        <DiscardDraft id={id} />
        {isDirty ? (
          <span className="rules-unsaved" role="status">
            <span aria-hidden="true">● </span>
            {t('rules.unsaved')}
          </span>
        ) : (
          <Link to="/rules/$kind/$name/$version/publication" params={paramsOf(id)} className="rules-next">
            {t('rules.toPublication')}
          </Link>
        )}
      </div>
      {saving.isError && <Failed error={saving.error} />}
      {judged.isError && <Failed error={judged.error} retry={() => void judged.refetch()} />}
      {judged.data && <FaultList faults={faults} show={show} drop={(pointer) => change(pointer, undefined)} />}
      {asText ? <JsonForm content={content} take={take} /> : id.kind === 'policies' ? <PolicyForm /> : <CalendarForm />}
    </DraftContext>
  );
}
