import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../ui/moment.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { ruleVersions } from './read-rules.ts';
import { isDraft, paramsOf, type RuleKind, type RuleVersion } from './rule-kinds.ts';
import { VersionState } from './version-state.tsx';
import { Heads } from '../../ui/heads.tsx';

const heads = ['version', 'state', 'when', 'who', 'why'] as const;

/** Every version of a kind, drafts among them. */
export function VersionList({ kind, children }: { kind: RuleKind; children: ReactNode }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(ruleVersions(kind));
  return (
    <section className="rules-card" aria-labelledby={kind}>
      <div className="rules-head">
        <h2 id={kind}>{t(`rules.kindNames.${kind}`)}</h2>
        {children}
      </div>
      {data === undefined ? (
        error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : (
          <Loading />
        )
      ) : data.length === 0 ? (
        <Empty title={t('rules.none')} hint={t('rules.noneHint')} />
      ) : (
        <table>
          <Heads words={heads.map((head) => t(`rules.columns.${head}`))} />
          <tbody>
            {data.map((version) => (
              <Line key={`${version.name} ${version.version}`} kind={kind} version={version} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Line({ kind, version }: { kind: RuleKind; version: RuleVersion }) {
  const { name, version: number } = version;
  return (
    <tr>
      <th scope="row">
        <Link to="/rules/$kind/$name/$version" params={paramsOf({ kind, name, version: number })}>
          {name}@{number}
        </Link>
      </th>
      <td>
        <VersionState version={version} />
      </td>
      <td>
        <Moment at={isDraft(version) ? version.savedAt : version.publishedAt} />
      </td>
      <td>{version.author}</td>
      <td dir="auto">{typeof version.reason === 'string' ? version.reason : ''}</td>
    </tr>
  );
}
