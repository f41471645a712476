import { useEffect, useRef, type RefObject } from 'react';

type Does = { send: () => void; leave: (() => void) | null };

/** The keys of a form that has the focus: several stand on the page at once, so the page's own must not guess which is meant. */
export function useFormKeys(form: RefObject<HTMLElement | null>, does: Does): void {
  const latest = useRef(does);
  useEffect(() => {
    latest.current = does;
  });
  useEffect(() => {
    const element = form.current;
    const press = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      const { send, leave } = latest.current;
      const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      const run = sends ? send : event.key === 'Escape' ? leave : null;
      if (!run) return;
      event.preventDefault();
      event.stopPropagation();
      run();
    };
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, [form]);
}
