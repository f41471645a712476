import { useTranslation } from 'react-i18next';
import { isDraft, type RuleVersion } from './rule-kinds.ts';

/** Draft or published, as shape and word. */
export function VersionState({ version }: { version: RuleVersion }) {
  const { t } = useTranslation();
  const state = isDraft(version) ? 'draft' : 'published';
  return (
    <span className={`rules-state rules-${state}`}>
      <span aria-hidden="true">{state === 'draft' ? '○ ' : '● '}</span>
      {t(`rules.states.${state}`)}
    </span>
  );
}
