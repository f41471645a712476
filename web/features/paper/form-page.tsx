import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useLayoutEffect, useRef } from 'react';
import type { FormPageView } from '../../../api/paper/page-schema.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import { PaperBar } from './paper-bar.tsx';
import { fit } from './fit.ts';
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
        <Form form={form} />
      </div>
    </div>
  );
}

function Form({ form }: { form: FormPageView }) {
  const whole = useRef<HTMLElement>(null);
  const { title, subtitle, pairs, sections, signatures } = form;
  useLayoutEffect(() => {
    if (whole.current) fit(whole.current);
  }, [form]);
  return (
    <article ref={whole}>
      <h1>{title}</h1>
      <p className="paper-subtitle">{subtitle}</p>
      <dl className="paper-pairs">
        {pairs.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{words}</dd>
          </div>
        ))}
      </dl>
      {sections.map(([name, words]) => (
        <section key={name} className="paper-section">
          <h2>{name}</h2>
          <p dir="auto">{words}</p>
        </section>
      ))}
      <dl className="paper-signatures">
        {signatures.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{words}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
