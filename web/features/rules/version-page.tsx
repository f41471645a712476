import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/read-me.ts';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { CalendarView } from './calendar-view.tsx';
import { contentOf } from './content.ts';
import { DraftEditor } from './draft-editor.tsx';
import { PolicyTable } from './policy-table.tsx';
import { isDraft, paramsOf, readRuleId, type RuleId } from './rule-kinds.ts';
import { StartDraft } from './start-draft.tsx';
import { useVersion } from './use-version.ts';
import { VersionHead } from './version-head.tsx';
import './rules.css';
import './rule-form.css';

const route = getRouteApi('/shell/rules/$kind/$name/$version');

/** One version of a policy or a calendar: to be read, or edited while it is a draft. */
export function VersionPage() {
  const { t } = useTranslation();
  const id = readRuleId(route.useParams());
  return id ? (
    <Version key={`${id.kind} ${id.name} ${id.version}`} id={id} />
  ) : (
    <Empty page title={t('rules.noVersion')} />
  );
}

function Version({ id }: { id: RuleId }) {
  const { t } = useTranslation();
  const mayWrite = useMe().permissions.includes('rules:write');
  const { found, error, refetch } = useVersion(id);
  if (found === undefined) return error ? <Failed page error={error} retry={() => void refetch()} /> : <Loading />;
  if (found === null)
    return (
      <Empty page title={t('rules.noVersion')}>
        <Link to="/rules">{t('rules.toRules')}</Link>
      </Empty>
    );
  const content = contentOf(found);
  const Reading = id.kind === 'policies' ? PolicyTable : CalendarView;
  return (
    <div className="rules">
      <VersionHead id={id} version={found} />
      {isDraft(found) && mayWrite ? (
        <DraftEditor id={id} saved={found} />
      ) : (
        <>
          <div className="rules-actions">
            {mayWrite && <StartDraft kind={id.kind} content={() => content} label={t('rules.draftFrom')} primary />}
            <Link to="/rules/$kind/$name/$version/publication" params={paramsOf(id)}>
              {t('rules.toPreview')}
            </Link>
          </div>
          <Reading content={content} />
        </>
      )}
    </div>
  );
}
