import { useTranslation } from 'react-i18next';
import { clockFamilies } from '../../../domain/clock.ts';
import { FaultsAt } from './faults-at.tsx';
import { WordsAt } from './fields.tsx';
import { useRungWords } from './rung-words.ts';
import { listAt } from './content.ts';
import { useDraft } from './draft-context.ts';
import { writeWords } from './words-list.ts';

const readRungs = (text: string): string[] | undefined => {
  const rungs = text
    .split(/[,，、；]/)
    .map((rung) => rung.trim())
    .filter((rung) => rung !== '');
  return rungs.length > 0 ? rungs : undefined;
};

/** What happens on the way of each kind of clock and after it. */
export function RungsForm() {
  const { t } = useTranslation();
  const { content } = useDraft();
  const words = useRungWords();
  return (
    <div className="rules-form">
      <p className="rules-hint">{t('rules.rungsHint')}</p>
      <div className="rules-line">
        {clockFamilies.map((family) => (
          <WordsAt
            key={family}
            at={`/rungs/${family}`}
            label={t(`clocks.kind.${family}`)}
            hint={listAt(content, `/rungs/${family}`).map(words).join(t('rules.followedBy'))}
            read={readRungs}
            write={writeWords}
          />
        ))}
      </div>
      <FaultsAt at="/rungs" />
    </div>
  );
}
