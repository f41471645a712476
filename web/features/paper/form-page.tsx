import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Failed, Loading } from '../../ui/states.tsx';
import { PaperBar } from './paper-bar.tsx';
import { FormSheet } from './form-sheet.tsx';
import { formPage } from './read-paper.ts';
import './paper.css';

const route = getRouteApi('/shell/cases/$caseId/hand-over-forms/$hop');

/** 问题交接单 as one A4 page, for the browser to print. */
export function FormPage() {
  const navigate = useNavigate();
  const { caseId, hop } = route.useParams();
  const { data: form, error, refetch } = useQuery(formPage(caseId, hop));
  if (!form) return error ? <Failed page error={error} retry={() => void refetch()} /> : <Loading />;
  return (
    <div className="paper">
      <PaperBar
        back={() => void navigate({ to: '/cases/$caseId', params: { caseId } })}
        pdf={`/api/v1/cases/${caseId}/handover-forms/${hop}.pdf`}
        file={`${form.subtitle}.pdf`}
      />
      <div className="paper-sheet paper-form">
        <FormSheet form={form} />
      </div>
    </div>
  );
}
