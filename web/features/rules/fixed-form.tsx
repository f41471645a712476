import { useTranslation } from 'react-i18next';
import { tracks } from '../../../domain/kinds.ts';
import { BudgetAt } from './budget-at.tsx';
import { FaultsAt } from './faults-at.tsx';
import { LineAt, NumberAt, WordsAt } from './fields.tsx';
import { fixedBudgets, fixedNames } from './fixed-names.ts';
import { readNumbers, readWords, writeWords } from './words-list.ts';

const at = '/fixed';

/** The clocks that no row decides. */
export function FixedForm() {
  const { t } = useTranslation();
  const source = (field: string, label: string) => (
    <LineAt at={`${at}/sources/${field}`} label={t('rules.sourceOf', { label })} optional />
  );
  return (
    <div className="rules-form">
      {tracks.map((track) => (
        <BudgetAt
          key={track}
          of={at}
          field={`dispatch/${track}`}
          label={`${t('clocks.kind.dispatch')} · ${t(`kinds.track.${track}`)}`}
        />
      ))}
      {fixedBudgets.map((field) => (
        <BudgetAt key={field} of={at} field={field} label={t(fixedNames[field])} />
      ))}
      <div className="rules-budget">
        <NumberAt at={`${at}/extensionDays`} label={t('rules.extensionDays')} />
        {source('extensionDays', t('rules.extensionDays'))}
      </div>
      <div className="rules-budget">
        <WordsAt
          at={`${at}/followUps`}
          label={t('clocks.kind.followup')}
          read={(text) => readWords(text) ?? []}
          write={writeWords}
        />
        {source('followUps', t('clocks.kind.followup'))}
      </div>
      <div className="rules-budget">
        <WordsAt
          at={`${at}/confirmReminderDays`}
          label={t('rules.confirmReminderDays')}
          read={readNumbers}
          write={writeWords}
        />
        {source('confirmReminderDays', t('rules.confirmReminderDays'))}
      </div>
      {['', '/dispatch', '/sources'].map((part) => (
        <FaultsAt key={part} at={at + part} />
      ))}
    </div>
  );
}
