import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../ui/moment.tsx';
import { isDraft, type RuleId, type RuleVersion } from './rule-kinds.ts';
import { VersionState } from './version-state.tsx';

/** Which version it is, whose, since when and why. */
export function VersionHead({ id, version }: { id: RuleId; version: RuleVersion }) {
  const { t } = useTranslation();
  const title = t(id.kind === 'policies' ? 'rules.policyVersion' : 'rules.calendarVersion', {
    name: id.name,
    version: id.version,
  });
  return (
    <header className="rules-head">
      <h1>{title}</h1>
      <VersionState version={version} />
      <Link to="/rules" className="rules-next">
        {t('rules.toRules')}
      </Link>
      <p className="rules-hint">
        {t('rules.by', { name: version.author })}
        {' · '}
        {isDraft(version) ? (
          <>
            {t('rules.savedAt')} <Moment at={version.savedAt} />
          </>
        ) : (
          <>
            {t('rules.publishedAt')} <Moment at={version.publishedAt} />
            {' · '}
            {t(`rules.appliedTo.${version.appliedTo}`)}
            {version.reason !== '' && (
              <>
                {' · '}
                <span dir="auto">{version.reason}</span>
              </>
            )}
            {version.rebase !== null && (
              <>
                {' · '}
                <Link to="/rules/rebases/$rebaseId" params={{ rebaseId: version.rebase }}>
                  {t('rules.toRebase')}
                </Link>
              </>
            )}
          </>
        )}
      </p>
    </header>
  );
}
