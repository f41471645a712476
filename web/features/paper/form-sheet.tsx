import { useLayoutEffect, useRef } from 'react';
import type { FormPageView } from '../../../api/paper/page-schema.ts';
import { fit } from './fit.ts';
import { PaperPairs } from './paper-pairs.tsx';
import './paper.css';

/** A form on its one page. */
export function FormSheet({ form }: { form: FormPageView }) {
  const whole = useRef<HTMLElement>(null);
  const { title, subtitle, pairs, sections, signatures } = form;
  useLayoutEffect(() => {
    if (whole.current) fit(whole.current);
  }, [form]);
  return (
    <article ref={whole}>
      <h1>{title}</h1>
      <p className="paper-subtitle">{subtitle}</p>
      <PaperPairs className="paper-pairs" pairs={pairs} />
      {sections.map(([name, words]) => (
        <section key={name} className="paper-section">
          <h2>{name}</h2>
          <p dir="auto">{words}</p>
        </section>
      ))}
      <PaperPairs className="paper-signatures" pairs={signatures} />
    </article>
  );
}
