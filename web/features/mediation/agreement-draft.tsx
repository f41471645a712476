import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MediationView } from '../../../api/cases/mediation-schema.ts';
import type { CaseView } from '../../cases/read-case.ts';
import { useDraft } from '../../cases/verbs/drafts.ts';
import { dateAhead } from '../../cases/verbs/date-ahead.ts';
import { ChoiceField, LineField, PickField, TimeField, WordsField } from './form-fields.tsx';
import { InstalmentMaker } from './instalment-maker.tsx';
import { begunTerms, blankTerm, type DraftTerm } from './instalments.ts';
import { mayNow } from './mediation-form.tsx';
import { termsOf } from './outcome-draft.ts';
import { Part } from './part.tsx';
import { usePartyNames } from './party-names.ts';
import { words } from './said.ts';

/** 协议草案: what the parties are coming to, term by term. It is sent with the outcome. */
export function AgreementDraft({ seen, mediation }: { seen: CaseView; mediation: MediationView }) {
  const { t } = useTranslation();
  const [draft, change] = useDraft(seen.id, 'record_outcome');
  const { choices } = usePartyNames(mediation);
  const terms = termsOf(draft);
  const rows = terms.length > 0 ? terms : [blankTerm];
  const set = (index: number, some: Partial<DraftTerm>) =>
    change({ terms: rows.map((row, at) => (at === index ? { ...row, ...some } : row)) });
  if (!mayNow(seen, 'record_outcome')) return null;
  return (
    <Part title={t('mediation.draft.title')}>
      <p className="mediation-effect">{t('mediation.draft.hint')}</p>
      <WordsField
        label={t('mediation.draft.facts')}
        value={words(draft, 'facts')}
        change={(facts) => change({ facts })}
      />
      <ChoiceField
        label={t('mediation.draft.form')}
        value={words(draft, 'form') || 'written'}
        change={(form) => change({ form })}
        choices={(['written', 'oral'] as const).map((form) => [form, t(`mediation.draft.${form}`)] as const)}
      />
      {rows.map((term, index) => (
        <fieldset key={index} className="mediation-term">
          <legend>{t('mediation.draft.term', { n: index + 1 })}</legend>
          <LineField
            label={t('mediation.draft.text')}
            longest={4_000}
            value={term.text}
            change={(text) => set(index, { text })}
          />
          <PickField
            label={t('mediation.draft.party')}
            value={term.party}
            change={(party) => set(index, { party })}
            choices={choices}
          />
          <TimeField
            kind="date"
            min={dateAhead(0)}
            label={t('mediation.draft.dueOn')}
            value={term.dueOn}
            change={(dueOn) => set(index, { dueOn })}
          />
          {terms.length > 0 && (
            <Button size="small" onClick={() => change({ terms: terms.toSpliced(index, 1) })}>
              {t('mediation.draft.remove', { n: index + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      <p>
        <Button type="dashed" onClick={() => change({ terms: [...rows, blankTerm] })}>
          {t('mediation.draft.add')}
        </Button>
      </p>
      <InstalmentMaker parties={choices} add={(made) => change({ terms: [...begunTerms(terms), ...made] })} />
    </Part>
  );
}
