import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/read-me.ts';
import { RebaseList } from './rebase-list.tsx';
import { ruleKinds } from './rule-kinds.ts';
import { VersionList } from './version-list.tsx';
import './rules.css';

/** SLA 时限规则: how long everything may take, which days count, and which changes are being applied. */
export function RulesPage() {
  const { t } = useTranslation();
  const mayWrite = useMe().permissions.includes('rules:write');
  return (
    <div className="rules">
      <header className="rules-head">
        <h1>{t('app.places.rules')}</h1>
        <p className="rules-hint">{t(mayWrite ? 'rules.about' : 'rules.aboutReading')}</p>
      </header>
      {ruleKinds.map((kind) => (
        <VersionList key={kind} kind={kind}>
          {kind === 'calendars' && <Link to="/rules/notice">{t('rules.toNotice')}</Link>}
        </VersionList>
      ))}
      <RebaseList />
    </div>
  );
}
