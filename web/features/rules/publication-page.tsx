import { useMutation } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/read-me.ts';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { beginPreview } from './change-rules.ts';
import { PreviewPanel } from './preview-panel.tsx';
import { PublicationForm } from './publication-form.tsx';
import { isDraft, paramsOf, readRuleId, type RuleId } from './rule-kinds.ts';
import { useVersion } from './use-version.ts';
import { VersionHead } from './version-head.tsx';
import './rules.css';
import './rule-form.css';

const route = getRouteApi('/shell/rules/$kind/$name/$version/publication');

/** What a version would change, and for a draft the way to make it count. */
export function PublicationPage() {
  const { t } = useTranslation();
  const id = readRuleId(route.useParams());
  return id ? (
    <Publication key={`${id.kind} ${id.name} ${id.version}`} id={id} />
  ) : (
    <Empty page title={t('rules.noVersion')} />
  );
}

function Publication({ id }: { id: RuleId }) {
  const { t } = useTranslation();
  const mayWrite = useMe().permissions.includes('rules:write');
  const { found, error, refetch } = useVersion(id);
  const preview = useMutation({ mutationFn: () => beginPreview(id) });
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
      <div className="rules-actions">
        <Link to="/rules/$kind/$name/$version" params={paramsOf(id)}>
          {t(isDraft(found) ? 'rules.toDraft' : 'rules.toVersion')}
        </Link>
      </div>
      <section className="rules-card rules-form" aria-labelledby="preview">
        <h2 id="preview">{t('rules.preview')}</h2>
        <p className="rules-hint">{t('rules.previewHint')}</p>
        <div>
          <Button type="primary" loading={preview.isPending} onClick={() => preview.mutate()}>
            {t(preview.data ? 'rules.previewAgain' : 'rules.startPreview')}
          </Button>
        </div>
        {preview.isError && <Failed error={preview.error} />}
        {preview.data && <PreviewPanel id={preview.data.id} />}
      </section>
      {isDraft(found) && mayWrite && <PublicationForm id={id} previewed={preview.data?.id ?? null} />}
    </div>
  );
}
