import { useTranslation } from 'react-i18next';
import { pointerPart, textAt } from './content.ts';
import { useDraft } from './draft-context.ts';
import { LineAt, WordsAt } from './fields.tsx';
import { ListOf } from './list-of.tsx';
import { useMilestoneWord } from './milestone-words.ts';
import { readWords, writeWords } from './words-list.ts';

/** The milestones of a row, in the order in which they are reached. */
export function MilestonesForm({ row }: { row: string }) {
  const { t } = useTranslation();
  const { content } = useDraft();
  const word = useMilestoneWord();
  const at = `${row}/milestones`;
  const nameOf = (n: number) => textAt(content, `${at}/${n}/name`);
  return (
    <ListOf
      at={at}
      label={t('rules.milestones')}
      called={(n) => t('rules.milestoneNamed', { name: word(nameOf(n)) || String(n + 1) })}
      blank={() => ({ name: '', budget: '' })}
      optional
    >
      {(item, n) => (
        <>
          <LineAt at={`${item}/name`} label={t('rules.milestoneName')} hint={t('rules.milestoneNameHint')} />
          <LineAt at={`${item}/budget`} label={t('rules.budget')} />
          <LineAt at={`${item}/after`} label={t('rules.after')} optional />
          <WordsAt at={`${item}/topics`} label={t('rules.topics')} read={readWords} write={writeWords} />
          <LineAt
            at={`${row}/sources/${pointerPart(`milestones.${nameOf(n)}`)}`}
            label={t('rules.sourceOf', { label: t('rules.budget') })}
            optional
          />
        </>
      )}
    </ListOf>
  );
}
