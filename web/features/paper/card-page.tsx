import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Failed, Loading } from '../../ui/states.tsx';
import { FormSheet } from './form-sheet.tsx';
import { PaperBar } from './paper-bar.tsx';
import { cardPage } from './read-paper.ts';
import './paper.css';

const route = getRouteApi('/shell/cases/$caseId/cards/$n');

/** 督办单 as one A4 page, for the browser to print. */
export function CardPage() {
  const navigate = useNavigate();
  const { caseId, n } = route.useParams();
  const { data: card, error, refetch } = useQuery(cardPage(caseId, n));
  if (!card) return error ? <Failed page error={error} retry={() => void refetch()} /> : <Loading />;
  return (
    <div className="paper">
      <PaperBar
        back={() => void navigate({ to: '/cases/$caseId', params: { caseId } })}
        pdf={`/api/v1/cases/${caseId}/cards/${n}.pdf`}
        file={`${card.subtitle}.pdf`}
      />
      <div className="paper-sheet paper-form">
        <FormSheet form={card} />
      </div>
    </div>
  );
}
