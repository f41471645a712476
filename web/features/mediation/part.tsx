import { useId, type ReactNode } from 'react';

/** A part of the workspace. It takes the focus when a form in it goes. */
export function Part({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="mediation-part" aria-labelledby={id} tabIndex={-1}>
      <div className="mediation-part-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
