import { useMutation } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/read-me.ts';
import { Failed } from '../../ui/states.tsx';
import { beginPreview } from './change-rules.ts';
import { OneVersion } from './one-version.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { PublicationForm } from './publication-form.tsx';
import { isDraft, paramsOf, type RuleId, type RuleVersion } from './rule-kinds.ts';

const route = getRouteApi('/shell/rules/$kind/$name/$version/publication');

/** What a version would change, and for a draft the way to make it count. */
export function PublicationPage() {
  return <OneVersion params={route.useParams()}>{(id, found) => <Publication id={id} found={found} />}</OneVersion>;
}

function Publication({ id, found }: { id: RuleId; found: RuleVersion }) {
  const { t } = useTranslation();
  const mayWrite = useMe().permissions.includes('rules:write');
  const preview = useMutation({ mutationFn: () => beginPreview(id) });
  return (
    <>
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
    </>
  );
}
