import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CaseFacts } from '../../cases/case-facts.tsx';
import { OriginName } from '../../origins/origin-name.tsx';
import { CaseHeader } from '../../cases/case-header.tsx';
import { ClockTable } from '../../cases/clock-table.tsx';
import { HandOverForms } from '../../cases/hand-over-forms.tsx';
import { JointHandling } from '../../cases/joint-handling.tsx';
import { CaseMediation } from '../../cases/case-mediation.tsx';
import { oneCase } from '../../cases/read-case.ts';
import { Timeline } from '../../cases/timeline.tsx';
import { VerbPanel } from '../../cases/verbs/verb-panel.tsx';
import { nextInWorklist } from '../../cases/worklist.ts';
import { FileStrip } from '../../files/file-strip.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import './case-page.css';

const route = getRouteApi('/shell/cases/$caseId');

/** 办件详情: everything about one case, and what its reader may do with it now. */
export function CasePage() {
  const { t } = useTranslation();
  const { caseId } = route.useParams();
  const navigate = useNavigate();
  const router = useRouter();
  const { data: seen, error, refetch } = useQuery(oneCase(caseId));
  const back = () => (router.history.canGoBack() ? router.history.back() : void navigate({ to: '/board' }));
  const next = () => {
    const id = nextInWorklist(caseId);
    if (id === undefined) back();
    else void navigate({ to: '/cases/$caseId', params: { caseId: id } });
  };
  useKeys([{ keys: 'Escape', says: t('keys.back'), group: 'case', run: back }]);
  if (!seen) return error ? <Failed page error={error} retry={() => void refetch()} /> : <Loading />;
  return (
    <article className="case-page">
      <div className="case-page-head">
        <CaseHeader seen={seen} />
        {seen.mediation && <CaseMediation caseId={seen.id} mediation={seen.mediation} />}
      </div>
      <div className="case-page-main">
        <CaseFacts seen={seen} cameFrom={seen.origin && <OriginName origin={seen.origin} />} />
        <JointHandling seen={seen} />
        {seen.files.length > 0 && (
          <section className="case-page-files" aria-labelledby="case-files">
            <h2 id="case-files">{t('files.title')}</h2>
            <FileStrip files={seen.files} />
          </section>
        )}
        <Tabs
          label={t('case.about')}
          items={[
            { key: 'course', label: t('case.tabs.course'), children: <Timeline caseId={caseId} /> },
            {
              key: 'clocks',
              label: t('case.tabs.clocks'),
              children: <ClockTable caseId={seen.id} clocks={seen.clocks} />,
            },
            {
              key: 'forms',
              label: `${t('case.tabs.forms')} ${seen.handoverForms.length}`,
              children: <HandOverForms caseId={seen.id} forms={seen.handoverForms} />,
            },
          ]}
        />
      </div>
      <aside className="case-page-verbs" aria-label={t('case.verbs')}>
        <VerbPanel key={caseId} seen={seen} next={next} />
      </aside>
    </article>
  );
}
