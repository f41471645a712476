import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { readRuleId, type RuleId, type RuleVersion } from './rule-kinds.ts';
import { useVersion } from './use-version.ts';
import { VersionHead } from './version-head.tsx';
import './rules.css';
import './rule-form.css';

type Page = (id: RuleId, version: RuleVersion) => ReactNode;
type Wanted = { params: Parameters<typeof readRuleId>[0]; children: Page };

/** The page of the version that an address names: its head, and beneath it what the page is for. */
export function OneVersion({ params, children }: Wanted) {
  const { t } = useTranslation();
  const id = readRuleId(params);
  return id ? (
    <Found key={`${id.kind} ${id.name} ${id.version}`} id={id}>
      {children}
    </Found>
  ) : (
    <Empty page title={t('rules.noVersion')} />
  );
}

function Found({ id, children }: { id: RuleId; children: Page }) {
  const { t } = useTranslation();
  const { found, error, refetch } = useVersion(id);
  if (found === undefined) return error ? <Failed page error={error} retry={() => void refetch()} /> : <Loading />;
  if (found === null)
    return (
      <Empty page title={t('rules.noVersion')}>
        <Link to="/rules">{t('rules.toRules')}</Link>
      </Empty>
    );
  return (
    <div className="rules">
      <VersionHead id={id} version={found} />
      {children(id, found)}
    </div>
  );
}
