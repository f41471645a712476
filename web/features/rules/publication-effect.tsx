import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Publishing } from './change-rules.ts';
import { previewPages } from './read-preview.ts';
import type { RuleId } from './rule-kinds.ts';

type Wanted = { id: RuleId; applyTo: Publishing['applyTo']; previewed: string | null };

/** What publishing will do, in a sentence; with the numbers where they have been counted. */
export function PublicationEffect({ id, applyTo, previewed }: Wanted) {
  const { t } = useTranslation();
  const { data } = useInfiniteQuery({ ...previewPages(previewed ?? ''), enabled: previewed !== null });
  const counted = data?.pages[0];
  const what = { name: id.name, version: id.version };
  return (
    <div className="rules-effect" role="status">
      <p>{t(applyTo === 'new' ? 'rules.effectNew' : 'rules.effectOpen', what)}</p>
      {applyTo === 'open' && (
        <p>
          {counted?.state === 'done'
            ? t('rules.effectCounted', {
                cases: counted.numbers.cases,
                moved: counted.numbers.moved,
                breached: counted.numbers.becomeBreached,
              })
            : t('rules.effectUncounted')}
        </p>
      )}
      <p>{t('rules.effectForEver')}</p>
    </div>
  );
}
