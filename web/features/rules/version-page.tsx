import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/read-me.ts';
import { CalendarView } from './calendar-view.tsx';
import { contentOf } from './content.ts';
import { DraftEditor } from './draft-editor.tsx';
import { OneVersion } from './one-version.tsx';
import { PolicyTable } from './policy-table.tsx';
import { isDraft, paramsOf, type RuleId, type RuleVersion } from './rule-kinds.ts';
import { StartDraft } from './start-draft.tsx';

const route = getRouteApi('/shell/rules/$kind/$name/$version');

/** One version of a policy or a calendar: to be read, or edited while it is a draft. */
export function VersionPage() {
  return <OneVersion params={route.useParams()}>{(id, found) => <Version id={id} found={found} />}</OneVersion>;
}

function Version({ id, found }: { id: RuleId; found: RuleVersion }) {
  const { t } = useTranslation();
  const mayWrite = useMe().permissions.includes('rules:write');
  if (isDraft(found) && mayWrite) return <DraftEditor id={id} saved={found} />;
  const content = contentOf(found);
  const Reading = id.kind === 'policies' ? PolicyTable : CalendarView;
  return (
    <>
      <div className="rules-actions">
        {mayWrite && <StartDraft kind={id.kind} content={() => content} label={t('rules.draftFrom')} primary />}
        <Link to="/rules/$kind/$name/$version/publication" params={paramsOf(id)}>
          {t('rules.toPreview')}
        </Link>
      </div>
      <Reading content={content} />
    </>
  );
}
